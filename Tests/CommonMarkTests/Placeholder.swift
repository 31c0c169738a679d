// The first test of CommonMark is on its way.
