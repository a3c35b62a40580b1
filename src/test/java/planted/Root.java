package planted;

/// A root that somebody receives.
public final class Root {}
