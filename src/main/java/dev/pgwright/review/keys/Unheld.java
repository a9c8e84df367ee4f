package dev.pgwright.review.keys;

import dev.pgwright.model.Column;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.Sequence;
import dev.pgwright.review.SchemaRule.Spot;
import dev.pgwright.review.Subject;
import dev.pgwright.review.TableColumn;
import dev.pgwright.source.counters.Known;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Sequences whose numbers run out, by themselves or before the type of their column does.
final class Unheld {

  private static final double NEAR = 0.7;

  private Unheld() {}

  static Stream<Spot> sequences(Subject subject) {
    Stream<Spot> alone =
        subject
            .schema()
            .all(Sequence.class)
            .filter(it -> !it.cycle() && it.increment() > 0)
            .flatMap(it -> spot(subject, it, null));
    Stream<Spot> identities =
        subject
            .columns()
            .flatMap(
                it ->
                    it.column().fill() instanceof Column.Fill.Identity(_, var sequence)
                            && !sequence.cycle()
                            && sequence.increment() > 0
                        ? spot(subject, sequence, it)
                        : Stream.empty());
    return Stream.concat(alone, identities);
  }

  private static Stream<Spot> spot(
      Subject subject, Sequence sequence, @Nullable TableColumn identity) {
    Known known = subject.known();
    Long last = known.sequences().get(sequence.name());
    if (last == null) {
      return Stream.empty();
    }
    TableColumn column = identity == null ? owner(subject, sequence) : identity;
    long most =
        column == null
            ? sequence.max()
            : Math.min(sequence.max(), NarrowKey.most(column.column().type()));
    double share = (double) last / most;
    if (share < NEAR) {
      return Stream.empty();
    }
    String message =
        String.format(
            Locale.ROOT,
            "%s has given %,d of %,d values, %.0f %%",
            sequence.name(),
            last,
            most,
            100 * share);
    return Stream.of(
        column == null
            ? Spot.of(sequence.id(), message).decide("bigint, or a larger MAXVALUE")
            : Spot.of(column.id(), message, column.alter("type bigint")));
  }

  /// The column that a sequence goes with; null for none.
  private static @Nullable TableColumn owner(Subject subject, Sequence sequence) {
    ObjectId owner = sequence.ownedBy();
    return owner == null || owner.part() == null
        ? null
        : subject
            .schema()
            .table(owner.qualified())
            .flatMap(table -> table.column(owner.partName()).map(it -> new TableColumn(table, it)))
            .orElse(null);
  }
}
