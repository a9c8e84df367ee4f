package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Literal;
import dev.pgwright.model.ObjectId;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How the labels of enums change.
final class EnumPlans {

  private EnumPlans() {}

  /// Whether the type has to be replaced by a new one, and may be as far as its values go.
  static boolean swaps(Draft draft, EnumType old, EnumType now) {
    Boolean known = draft.swaps.get(now.id());
    if (known == null) {
      var gone = old.labels().stream().filter(it -> !now.labels().contains(it)).toList();
      known =
          (moved(old, now) || !gone.isEmpty())
              && (gone.isEmpty()
                  || draft.policy.allowsRewrite(now.id())
                  || Approvals.labels(draft, old, gone));
      draft.swaps.put(now.id(), known);
    }
    return known;
  }

  /// Whether the columns of the type may be written again in place.
  static boolean inPlace(Draft draft, EnumType type) {
    return draft.policy.allowsRewrite(type.id())
        || columns(draft, type).stream().allMatch(it -> draft.policy.sizes().small(it.qualified()));
  }

  private static boolean moved(EnumType old, EnumType now) {
    var common = now.labels().stream().filter(old.labels()::contains).toList();
    return !common.equals(old.labels().stream().filter(common::contains).toList());
  }

  static void alter(Draft draft, EnumType old, EnumType now) {
    if (draft.swapped.contains(now.id())) {
      swap(draft, old, now);
    } else if (moved(old, now) || swaps(draft, old, now)) {
      draft.refuse(
          now.id(),
          "its labels change from "
              + String.join(", ", old.labels())
              + " to "
              + String.join(", ", now.labels())
              + ", for which PostgreSQL writes every column of the type again",
          "keep the labels in their order, or accept it with --allow-rewrite " + now.id().label());
    } else {
      addLabels(draft, old, now);
    }
  }

  private static void swap(Draft draft, EnumType old, EnumType now) {
    List<ObjectId> columns = columns(draft, old);
    if (!columns.isEmpty()) {
      draft.concerns.add(
          "the columns of type "
              + now.name()
              + " are written again under ACCESS EXCLUSIVE"
              + (draft.policy.allowsRewrite(now.id())
                  ? ", as you allowed"
                  : ", since its tables are small"));
    }
    gone(draft, old, now);
    boolean quick = columns.stream().allMatch(it -> draft.policy.sizes().small(it.qualified()));
    Action action =
        Action.of(
                "replace type " + Draft.brief(now.name()),
                quick ? Stage.SWAP : Stage.LONG,
                EnumSwap.replacement(draft.before, draft.after, columns, old, now),
                EnumSwap.replacement(draft.after, draft.before, columns, now, old))
            .creating(now.id())
            .dropping(old.id());
    for (ObjectId column : columns) {
      action =
          action
              .altering(column)
              .locking(draft.held(column.qualified(), Lock.ACCESS_EXCLUSIVE, Work.REWRITE));
    }
    draft.add(action);
  }

  /// Says that rows must not hold labels that go.
  static void gone(Draft draft, EnumType old, EnumType now) {
    String gone =
        old.labels().stream()
            .filter(it -> !now.labels().contains(it))
            .map(it -> new Literal(it).sql())
            .collect(Collectors.joining(", "));
    if (!gone.isEmpty()) {
      Preconditions.ofType(
          draft,
          now.id(),
          "rows hold a label that goes",
          column -> column + "::text IN (" + gone + ")");
    }
  }

  /// The columns that have the type before and afterwards.
  static List<ObjectId> columns(Draft draft, EnumType type) {
    return EnumSwap.columns(draft.old, type).stream()
        .filter(
            id ->
                EnumSwap.column(draft.after, id)
                    .filter(
                        it ->
                            it.type()
                                .equals(EnumSwap.column(draft.before, id).orElseThrow().type()))
                    .isPresent())
        .toList();
  }

  private static void addLabels(Draft draft, EnumType old, EnumType now) {
    var up = new ArrayList<Operation>();
    var present = new ArrayList<String>(old.labels());
    for (int i = 0; i < now.labels().size(); i++) {
      String label = now.labels().get(i);
      if (present.contains(label)) {
        continue;
      }
      int at = i == 0 ? 0 : present.indexOf(now.labels().get(i - 1)) + 1;
      String place = at < present.size() ? " BEFORE " + new Literal(present.get(at)).sql() : "";
      present.add(at, label);
      up.add(
          new Operation.Execute(
              "ALTER TYPE " + now.name().sql() + " ADD VALUE " + new Literal(label).sql() + place));
    }
    if (!up.isEmpty()) {
      extend(draft, old, new EnumType(now.name(), present), up);
    }
  }

  private static void extend(Draft draft, EnumType old, EnumType now, List<Operation> up) {
    Map<ObjectId, ObjectId> obstacles = EnumSwap.around(draft.old, old).obstacles();
    Action action =
        Action.of("extend type " + Draft.brief(now.name()), Stage.ENUM, up, List.of())
            .altering(now.id());
    if (!obstacles.isEmpty()) {
      draft.add(
          action.irreversible(
              "PostgreSQL cannot take a label away, and the type cannot be replaced while "
                  + obstacles.keySet().iterator().next().label()
                  + " is made of it"));
      return;
    }
    draft.add(
        action
            .saying(List.of(), EnumSwap.whole(draft.old, now, old))
            .losing(
                "no rows, but writes every column of "
                    + now.name()
                    + " again and fails while rows hold a new label",
                "update such rows first"));
  }
}
