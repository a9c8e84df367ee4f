package dev.pgwright.plan;

import dev.pgwright.model.QualifiedName;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// How many rows the tables of the user's database have, as far as anybody has said.
///
/// @param measured by the statistics of a database
/// @param stated by a person, which counts before what is measured
public record Sizes(
    SequencedMap<QualifiedName, Long> measured, SequencedMap<QualifiedName, Long> stated) {

  /// Tables of at most so many rows may be written again under a strong lock: it takes a fraction
  /// of a second.
  public static final long SMALL = 10_000;

  /// Nothing is known, so that every table counts as large.
  public static final Sizes UNKNOWN = new Sizes(new TreeMap<>(), new TreeMap<>());

  public Sizes {
    measured = new TreeMap<>(measured);
    stated = new TreeMap<>(stated);
  }

  private Optional<Long> rows(QualifiedName table) {
    return Optional.ofNullable(stated.getOrDefault(table, measured.get(table)));
  }

  /// Whether a rewrite of the table is over before anybody notices.
  boolean small(QualifiedName table) {
    return rows(table).filter(it -> it <= SMALL).isPresent();
  }

  /// What is known about a table, as a clause.
  String told(QualifiedName table) {
    return rows(table)
        .map(
            it ->
                table
                    + String.format(Locale.ROOT, " has %,d rows", it)
                    + (stated.containsKey(table) ? ", as you state" : " by its statistics"))
        .orElse("the size of " + table + " is unknown, which counts as large");
  }
}
