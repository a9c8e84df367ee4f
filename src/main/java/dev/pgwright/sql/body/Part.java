package dev.pgwright.sql.body;

/// Something that a body sends to the server.
public sealed interface Part {

  /// Where it stands or is executed, from 0 in the body.
  int offset();

  /// SQL that is known.
  ///
  /// @param text one statement or, where EXECUTE sends it, any number; PL/pgSQL's own words are
  ///   blanks, so that places in it are places in the body
  record Sql(String text, int offset) implements Part {}

  /// SQL that EXECUTE sends and that is put together when the body runs.
  ///
  /// @param known the text, with [Texts#HOLE] for what is not known
  record Dynamic(String known, int offset) implements Part {}

  /// An expression that is assigned, as a query.
  record Computed(String text, int offset) implements Part {}
}
