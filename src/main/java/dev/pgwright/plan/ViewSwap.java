package dev.pgwright.plan;

import dev.pgwright.diff.Change;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.View;
import dev.pgwright.plan.Action.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A materialized view that is filled beside the one that people read from, and takes its place.
///
/// The way back fills the older one beside it before its own transaction begins.
final class ViewSwap {

  private final Draft draft;
  private final View old;
  private final View now;

  private ViewSwap(Draft draft, View old, View now) {
    this.draft = draft;
    this.old = old;
    this.now = now;
  }

  /// Whether a materialized view changes so that nothing else has to wait for it or before it: what
  /// it reads stays, its indexes and comments stay, and only views that stay read from it.
  static boolean fits(Draft draft, List<Change> changes, View old, View now) {
    if (!old.materialized() || !old.populated()) {
      return false;
    }
    var near = new TreeSet<QualifiedName>();
    near.add(old.name());
    for (Needs side : List.of(draft.old, draft.now)) {
      side.of(old.id()).stream()
          .filter(it -> it.schema() != null)
          .map(ObjectId::qualified)
          .forEach(near::add);
      side.parts(old.name()).forEach(it -> near.add(it.id().qualified()));
    }
    List<View> users = users(draft, old);
    users.forEach(it -> near.add(it.name()));
    boolean alone =
        changes.stream()
            .map(Change::target)
            .filter(it -> !it.equals(old.id()))
            .noneMatch(it -> it.schema() != null && near.contains(it.qualified()));
    return alone
        && draft.old.parts(old.name()).stream().allMatch(ViewSwap::simple)
        && dependents(draft, old).stream()
            .allMatch(it -> users.stream().anyMatch(user -> user.id().equals(it)));
  }

  private static boolean simple(SchemaObject part) {
    return part instanceof Index it && it.definition().contains(heading(it));
  }

  private static String heading(Index it) {
    return " INDEX " + it.name().name().sql() + " ON " + it.table().sql() + " ";
  }

  /// What depends on it, beside its own columns and indexes.
  private static Set<ObjectId> dependents(Draft draft, View view) {
    var ids = new TreeSet<ObjectId>(draft.old.on(view.id()));
    view.columns().forEach(it -> ids.addAll(draft.old.on(Draft.column(view.name(), it.name()))));
    ids.removeIf(
        it ->
            it.kind() == ObjectKind.INDEX
                || (it.kind() == ObjectKind.COLUMN && it.qualified().equals(view.name())));
    return ids;
  }

  /// The plain views over it that stay what they are.
  private static List<View> users(Draft draft, View view) {
    return dependents(draft, view).stream()
        .map(it -> draft.before.find(it).orElse(null))
        .filter(View.class::isInstance)
        .map(View.class::cast)
        .filter(it -> !it.materialized())
        .filter(it -> draft.after.find(it.id()).filter(it::equals).isPresent())
        .toList();
  }

  static void plan(Draft draft, View old, View now) {
    new ViewSwap(draft, old, now.populated(true)).plan();
  }

  private void plan() {
    QualifiedName fresh = aside(now.name(), "new");
    QualifiedName gone = aside(old.name(), "old");
    Map<QualifiedName, QualifiedName> come = names("new");
    Map<QualifiedName, QualifiedName> go = names("old");
    Action built =
        draft.add(
            Action.of(
                    "build " + Draft.brief(fresh),
                    Stage.LONG,
                    built(now, fresh, come, false),
                    List.of(execute("DROP MATERIALIZED VIEW " + fresh.sql())))
                .creating(ObjectId.of(ObjectKind.MATERIALIZED_VIEW, fresh))
                .using(draft.now.of(now.id()).toArray(ObjectId[]::new)));
    var up = new ArrayList<Operation>(swap(old, gone, go, fresh, come));
    up.add(execute("DROP MATERIALIZED VIEW " + gone.sql()));
    up.addAll(told(draft.now));
    var down = new ArrayList<Operation>(swap(now, fresh, come, gone, go));
    down.addAll(told(draft.old));
    draft.add(
        Action.of("swap " + Draft.brief(now.name()), Stage.NORMAL, up, down)
            .preparing(built(old, gone, go, true))
            .altering(now.id())
            .after(built)
            .locking(draft.exclusive(old.name())));
  }

  /// The names of the indexes, and what each is called beside them.
  private Map<QualifiedName, QualifiedName> names(String purpose) {
    var names = new TreeMap<QualifiedName, QualifiedName>();
    for (SchemaObject it : draft.old.parts(old.name())) {
      names.put(it.id().qualified(), aside(it.id().qualified(), purpose));
    }
    return names;
  }

  private static QualifiedName aside(QualifiedName name, String purpose) {
    return name.sibling(Naming.aside(name.name(), purpose).value());
  }

  /// A view under another name, with its indexes under theirs.
  ///
  /// @param again whether some of it may be there already
  private List<Operation> built(
      View view, QualifiedName name, Map<QualifiedName, QualifiedName> indexes, boolean again) {
    var operations = new ArrayList<Operation>();
    String sql = Ddl.createView(view.named(name), false);
    operations.add(execute(again ? unlessThere(sql, "MATERIALIZED VIEW ") : sql));
    for (SchemaObject part : draft.old.parts(old.name())) {
      Index index = (Index) part;
      QualifiedName beside = indexes.get(index.name());
      if (beside != null) {
        Index copy = copy(index, beside, name);
        List<Operation> creation = IndexPlans.creation(copy);
        operations.add(
            again ? execute(unlessThere(copy.definition(), " INDEX ")) : creation.getFirst());
        operations.addAll(creation.subList(1, creation.size()));
      }
    }
    return operations;
  }

  private static String unlessThere(String sql, String before) {
    int at = sql.indexOf(before) + before.length();
    return sql.substring(0, at) + "IF NOT EXISTS " + sql.substring(at);
  }

  private static Index copy(Index index, QualifiedName name, QualifiedName table) {
    return new Index(
        name,
        table,
        index
            .definition()
            .replace(heading(index), " INDEX " + name.name().sql() + " ON " + table.sql() + " "),
        index.method(),
        index.unique(),
        index.keys(),
        index.predicate(),
        true,
        index.clustered(),
        index.tablespace(),
        index.statistics(),
        null);
  }

  /// One goes aside, the other takes its place, and the views over it read from that.
  private List<Operation> swap(
      View stands,
      QualifiedName aside,
      Map<QualifiedName, QualifiedName> asides,
      QualifiedName comes,
      Map<QualifiedName, QualifiedName> coming) {
    var operations = new ArrayList<Operation>();
    operations.add(rename("MATERIALIZED VIEW", stands.name(), aside.name()));
    asides.forEach((name, to) -> operations.add(rename("INDEX", name, to.name())));
    operations.add(rename("MATERIALIZED VIEW", comes, stands.name().name()));
    coming.forEach((name, from) -> operations.add(rename("INDEX", from, name.name())));
    for (View user : users(draft, old)) {
      operations.add(execute(Ddl.createView(user, true)));
    }
    return operations;
  }

  private static Operation rename(String kind, QualifiedName from, Name to) {
    return execute("ALTER " + kind + " " + from.sql() + " RENAME TO " + to.sql());
  }

  /// What is said of the view and its indexes, and who may read it.
  private List<Operation> told(Needs side) {
    var operations = new ArrayList<Operation>(AccessPlans.restored(side.schema(), old.id()));
    operations.addAll(Comments.of(side, old.id()));
    for (SchemaObject part : side.parts(old.name())) {
      operations.addAll(Comments.of(side, part.id()));
    }
    return operations;
  }

  private static Operation execute(String sql) {
    return new Operation.Execute(sql);
  }
}
