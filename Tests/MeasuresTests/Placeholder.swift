// The first test of Measures is on its way.
