// The first file of Findings is on its way.
