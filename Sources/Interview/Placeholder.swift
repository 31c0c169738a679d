// The first file of Interview is on its way.
