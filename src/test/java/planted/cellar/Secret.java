package planted.cellar;

/// Stands in a room that no plan knows.
public final class Secret {}
