// The first test of Interview is on its way.
