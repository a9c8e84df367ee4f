package dev.pgwright.source;

import dev.pgwright.PgwrightException;
import java.util.List;

/// Migrations that could not be run, and that reading did not explain; the cause of the
/// [PgwrightException] that says why they could not be run.
public final class Unread extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<String> places;

  Unread(PgwrightException failure, List<String> places) {
    super(failure);
    this.places = List.copyOf(places);
  }

  /// What was not understood, each with its file and lines.
  public List<String> places() {
    return places;
  }
}
