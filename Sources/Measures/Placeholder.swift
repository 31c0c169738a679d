// The first file of Measures is on its way.
