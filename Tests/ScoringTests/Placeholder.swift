// The first test of Scoring is on its way.
