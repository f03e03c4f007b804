"""The commands of the command line, one module each: a command parses, makes one call of the library, and prints."""
