// The first file of CommonMark is on its way.
