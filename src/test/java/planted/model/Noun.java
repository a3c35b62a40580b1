package planted.model;

import planted.listening.Asks;

/// A noun that knows too much.
public record Noun(Asks asks) {}
