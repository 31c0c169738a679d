// The first test of Findings is on its way.
