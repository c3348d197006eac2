"""The parts of the chunker: the alphabet of tags, the shapes of chunks, and what is joined afterwards."""
