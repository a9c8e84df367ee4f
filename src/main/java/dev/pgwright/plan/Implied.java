package dev.pgwright.plan;

import dev.pgwright.diff.Change;
import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.Column.NotNull;
import dev.pgwright.model.Column.Origin;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Table;
import dev.pgwright.plan.Action.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What happens to partitions and heirs because it happens to their parents.
final class Implied {

  private final Draft draft;
  private final Map<ObjectId, Change> all = new LinkedHashMap<>();
  private final List<Change> left = new ArrayList<>();

  private Implied(Draft draft, List<Change> changes) {
    this.draft = draft;
    for (Change change : changes) {
      if (!(change instanceof Change.Comment)) {
        all.put(change.target(), change);
      }
    }
  }

  /// The changes without those of children that the server makes together with their parents', and
  /// with what is left to do for a child that is to differ from its parent.
  static List<Change> without(Draft draft, List<Change> changes) {
    var implied = new Implied(draft, changes);
    changes.forEach(implied::sort);
    return List.copyOf(implied.left);
  }

  private void sort(Change change) {
    switch (change) {
      case Change.AddColumn(var table, var column) -> added(change, table, column);
      case Change.AlterColumn it -> altered(it);
      case Change.Drop(var object) -> {
        if (!(object instanceof Constraint it && merges(it))) {
          left.add(change);
        }
      }
      case Change.Alter(Constraint old, Constraint now) when moved(old, now) -> {}
      case Change.Create _,
          Change.Alter _,
          Change.Rename _,
          Change.DropColumn _,
          Change.Comment _,
          Change.Owner _,
          Change.Grants _ ->
          left.add(change);
    }
  }

  /// Whether only a parent's constraint of the same name comes or goes, or a partition that becomes
  /// one brings it along.
  private static boolean moved(Constraint old, Constraint now) {
    return now.partOf() == null
        && old.partOf() == null
        && old.definition().equals(now.definition())
        && now.origin() == Origin.INHERITED;
  }

  /// Whether a foreign key of a table becomes one with that of the parent it gets.
  private boolean merges(Constraint it) {
    return it.type() == Constraint.Type.FOREIGN_KEY
        && Attachments.attaches(draft, it.table())
        && draft.now.constraints(it.table()).stream()
            .anyMatch(
                to -> to.origin() == Origin.INHERITED && to.definition().equals(it.definition()));
  }

  /// The parent's change of the same column, where both tables were and stay related.
  private @Nullable Change above(QualifiedName table, Column column) {
    Table old = draft.before.table(table).orElse(null);
    Table now = draft.after.table(table).orElse(null);
    if (old == null || (now != null && !now.parents().equals(old.parents()))) {
      return null;
    }
    return old.parents().stream()
        .map(parent -> all.get(Draft.column(parent, column.name())))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private void added(Change change, QualifiedName table, Column column) {
    if (column.origin() == Origin.INHERITED
        && above(table, column) instanceof Change.AddColumn(_, var parents)) {
      Column given = given(parents);
      rest(table, given, given, column);
    } else {
      left.add(change);
    }
  }

  /// What a child gets when a column is added to its parent.
  private Column given(Column parents) {
    NotNull notNull = parents.notNull();
    Column given =
        parents
            .with(Origin.INHERITED)
            .notNull(notNull == null || !notNull.inheritable() ? null : notNull.with(inherited()));
    return parents.fill() instanceof Fill.Identity ? given.filled(new Fill.Nothing()) : given;
  }

  private Origin inherited() {
    return draft.after.serverVersion() >= 180000 ? Origin.INHERITED : Origin.LOCAL;
  }

  private void altered(Change.AlterColumn change) {
    if (above(change.table(), change.before()) instanceof Change.AlterColumn(_, var from, var to)) {
      Column passed = passed(change.before(), from, to);
      rest(change.table(), passed, passed, change.after());
      restore(change.table(), change.before(), passed(change.after(), to, from));
      return;
    }
    boolean own = change.before().origin() != Origin.INHERITED;
    boolean stays = change.after().origin() != Origin.INHERITED;
    if (own != stays && !(own && Attachments.becomesPartition(draft, change.table()))) {
      draft.refuse(
          change.target(),
          own
              ? "it is to be its parent's only, and PostgreSQL keeps a column that a table had"
                  + " itself"
              : "it is to stay without its parent's",
          own
              ? "name the column in the CREATE TABLE of the child, too"
              : "take the child from its parent first (NO INHERIT), then plan again");
      return;
    }
    rest(change.table(), change.before(), change.before(), change.after());
  }

  /// The column as it has to be before its table gets a parent.
  private static Column likeOwn(Column column) {
    NotNull notNull = column.notNull();
    return column.with(Origin.LOCAL).notNull(notNull == null ? null : notNull.with(Origin.LOCAL));
  }

  private void rest(QualifiedName table, Column passed, Column is, Column wanted) {
    if (!normal(passed).equals(normal(wanted))) {
      NotNull notNull = wanted.notNull();
      NotNull was = is.notNull();
      Column like = wanted.with(is.origin());
      left.add(
          new Change.AlterColumn(
              table,
              is,
              notNull == null
                  ? like
                  : like.notNull(notNull.with(was == null ? Origin.LOCAL : was.origin()))));
    }
  }

  /// The column without what tells nothing but whose its constraint is.
  private static Column normal(Column column) {
    NotNull notNull = column.notNull();
    return likeOwn(column.notNull(notNull));
  }

  /// A child's column after a change of its parent's.
  private Column passed(Column own, Column from, Column to) {
    return new Column(
        own.name(),
        from.type().equals(to.type()) ? own.type() : to.type(),
        Objects.equals(from.collation(), to.collation()) ? own.collation() : to.collation(),
        passed(own.notNull(), from.notNull(), to.notNull()),
        from.fill().equals(to.fill()) ? own.fill() : passed(to.fill()),
        Objects.equals(from.storage(), to.storage()) ? own.storage() : to.storage(),
        own.compression(),
        Objects.equals(from.statisticsTarget(), to.statisticsTarget())
            ? own.statisticsTarget()
            : to.statisticsTarget(),
        own.options(),
        own.origin());
  }

  private static Fill passed(Fill to) {
    return to instanceof Fill.Identity ? new Fill.Nothing() : to;
  }

  private @Nullable NotNull passed(
      @Nullable NotNull own, @Nullable NotNull from, @Nullable NotNull to) {
    if (Objects.equals(from, to)) {
      return own;
    }
    if (to == null) {
      boolean goes = own == null || own.origin() == Origin.INHERITED || inherited() == Origin.LOCAL;
      return goes ? null : own;
    }
    if (own == null || from == null) {
      return own == null && to.inheritable() ? to.with(inherited()) : own;
    }
    boolean named = Objects.equals(own.name(), from.name());
    return new NotNull(
        named ? to.name() : own.name(),
        own.validated() || to.validated(),
        own.inheritable(),
        own.origin());
  }

  /// Puts back on the way back what the parent's way back overwrites.
  private void restore(QualifiedName table, Column was, Column passedBack) {
    List<Operation> down = ColumnChanges.simple(table, passedBack, was);
    if (!down.isEmpty()) {
      draft.restoring.add(
          Action.of(
              "alter " + was.name() + " of " + Draft.brief(table), Stage.NORMAL, List.of(), down));
    }
  }

  /// Since PostgreSQL 18 adding a foreign key locks heirs too, which do not get it, unless they are
  /// left alone.
  static Operation alone(Draft draft, Constraint constraint, Operation operation) {
    boolean heirs = !draft.old.children(constraint.table()).isEmpty();
    return !heirs || constraint.references() == null || draft.partitioned(constraint.table())
        ? operation
        : new Operation.Execute(
            Ddl.of(operation).getFirst().replaceFirst("^ALTER TABLE ", "ALTER TABLE ONLY "));
  }
}
