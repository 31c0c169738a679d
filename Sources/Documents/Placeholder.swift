// The first file of Documents is on its way.
