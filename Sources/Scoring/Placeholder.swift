// The first file of Scoring is on its way.
