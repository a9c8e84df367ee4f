package dev.pgwright.plan;

import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Sequence;
import dev.pgwright.model.Table;
import dev.pgwright.plan.Plan.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Columns that get their numbers in the wanted way first, and then their type beside live traffic,
/// which both at once cannot.
///
/// @param before the older schema
/// @param between the older schema with the numbers as they are wanted
record Refills(Schema before, Schema between) {

  private static final List<String> NUMBERS = List.of("smallint", "integer", "bigint");

  /// Empty where nothing that a plan refuses is such a column.
  static Optional<Refills> of(Schema before, Schema after, Plan direct) {
    var objects = new TreeMap<ObjectId, SchemaObject>(before.objects());
    boolean found = false;
    for (Refusal it : direct.refusals()) {
      found |= it.object().kind() == ObjectKind.COLUMN && refill(objects, after, it.object());
    }
    return found
        ? Optional.of(
            new Refills(
                before,
                new Schema(
                    before.serverVersion(),
                    objects,
                    before.comments(),
                    before.dependencies(),
                    before.unhandled(),
                    before.access())))
        : Optional.empty();
  }

  private static boolean refill(Map<ObjectId, SchemaObject> objects, Schema after, ObjectId id) {
    if (partitioned(objects.get(Draft.table(id.qualified())))
        || partitioned(after.objects().get(Draft.table(id.qualified())))) {
      return false;
    }
    Column was = column(objects.get(Draft.table(id.qualified())), id);
    Column now = column(after.objects().get(Draft.table(id.qualified())), id);
    if (was == null || now == null || was.type().equals(now.type())) {
      return false;
    }
    boolean both = was.fill() instanceof Fill.Identity && now.fill() instanceof Fill.Identity;
    boolean either = was.fill() instanceof Fill.Identity || now.fill() instanceof Fill.Identity;
    if (both || !either || !NUMBERS.contains(was.type()) || was.notNull() == null) {
      return false;
    }
    Fill wanted = now.fill();
    if (now.fill() instanceof Fill.Identity is) {
      wanted = new Fill.Identity(is.always(), counter(objects, id, was, is.sequence()));
    } else {
      owned(after, id).forEach(it -> objects.putIfAbsent(it.id(), it));
    }
    if (!(objects.get(Draft.table(id.qualified())) instanceof Table table)) {
      return false;
    }
    Column filled = was.filled(wanted);
    objects.put(
        table.id(),
        table.with(table.columns().stream().map(it -> it.equals(was) ? filled : it).toList()));
    return true;
  }

  private static boolean partitioned(@Nullable SchemaObject object) {
    return object instanceof Table it && it.partitioned();
  }

  private static @Nullable Column column(@Nullable SchemaObject table, ObjectId id) {
    return table instanceof Table it ? it.column(id.partName()).orElse(null) : null;
  }

  /// The sequence of an identity, as far as the older type allows; the one that was the column's
  /// own goes.
  private static Sequence counter(
      Map<ObjectId, SchemaObject> objects, ObjectId id, Column was, Sequence wanted) {
    List<Sequence> own =
        objects.values().stream()
            .flatMap(it -> it instanceof Sequence one ? Stream.of(one) : Stream.empty())
            .filter(it -> id.equals(it.ownedBy()))
            .toList();
    own.forEach(it -> objects.remove(it.id()));
    long max = most(was.type());
    return new Sequence(
        wanted.name(),
        was.type(),
        Math.min(wanted.start(), max),
        wanted.increment(),
        Math.max(wanted.min(), -max - 1),
        Math.min(wanted.max(), max),
        wanted.cache(),
        wanted.cycle(),
        wanted.ownedBy(),
        wanted.logged());
  }

  private static long most(String type) {
    return switch (type) {
      case "smallint" -> Short.MAX_VALUE;
      case "integer" -> Integer.MAX_VALUE;
      default -> Long.MAX_VALUE;
    };
  }

  private static List<Sequence> owned(Schema schema, ObjectId column) {
    return schema.all(Sequence.class).filter(it -> column.equals(it.ownedBy())).toList();
  }

  /// The plan in two parts; empty where one of them is refused.
  Optional<Plan> plan(Schema after, Policy policy, Judge judge) {
    Plan first = Planner.whole(before, between, policy, judge);
    List<String> forth = Later.up(first.steps());
    if (!first.refusals().isEmpty() || judge.onBefore(forth).isEmpty()) {
      return Optional.empty();
    }
    List<String> back = Later.down(first.steps());
    Schema then = Moves.between(before, judge, forth, back);
    Plan rest =
        Planner.from(then, after, policy, new Later(judge, forth, back, List.of(), List.of()));
    return rest.refusals().isEmpty()
        ? Optional.of(rest.behind(first.steps(), first.concerns()))
        : Optional.empty();
  }
}
