package dev.pgwright.replay.effect;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a statement does to relations that were there before it.
///
/// @param locks the strongest lock on each relation, in the order they are taken
/// @param done what is done besides changing the catalogs, in order
/// @param runs whether it can run at all where it stands
/// @param why the reason in one sentence; empty when there is nothing to say
public record Effect(List<Held> locks, List<Done> done, Runs runs, String why) {

  /// A lock on a relation.
  public record Held(QualifiedName relation, Lock mode) {}

  /// Work that grows with a relation.
  public record Done(QualifiedName relation, Work work) {}

  /// Work that grows with the size of a relation.
  public enum Work {
    /// Every row is read.
    SCAN,
    /// Every row is written again.
    REWRITE,
    /// An index is built.
    INDEX_BUILD,
    /// Rows are compared with a constraint or with another table.
    VALIDATE;

    /// The word in reports, for example `index-build`.
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// Whether the server would run it.
  public enum Runs {
    OK,
    ERROR,
    /// It depends on rows, or on what is not known here.
    UNKNOWN
  }

  public Effect {
    locks = List.copyOf(locks);
    done = List.copyOf(done);
  }

  /// That of a statement that fails, with the server's words.
  public static Effect failing(String why) {
    return new Effect(List.of(), List.of(), Runs.ERROR, why);
  }

  /// The kinds of work, each once; empty when only catalogs change.
  public List<Work> work() {
    return done.stream().map(Done::work).distinct().sorted().toList();
  }

  /// The tables that are written again.
  public List<QualifiedName> rewrites() {
    return done.stream()
        .filter(it -> it.work() == Work.REWRITE)
        .map(Done::relation)
        .distinct()
        .toList();
  }

  /// The strongest lock on a relation.
  public Optional<Lock> lock(QualifiedName relation) {
    return locks.stream()
        .filter(it -> it.relation().equals(relation))
        .map(Held::mode)
        .reduce(Lock::strongest);
  }

  /// Whether a kind of work is done on a relation.
  public boolean does(QualifiedName relation, Work work) {
    return done.contains(new Done(relation, work));
  }

  /// Whether it fails.
  public boolean fails() {
    return runs == Runs.ERROR;
  }
}
