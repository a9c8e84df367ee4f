package dev.pgwright.replay;

import dev.pgwright.facts.live.Live;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.sql.ast.ObjectName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// A database in memory, changed statement by statement; rolled back when a transaction is.
public final class World {

  private static final Name PUBLIC = new Name("public");
  private static final Name TEMPORARY = new Name("pg_temp");

  private final int version;
  private final boolean complete;
  private final Map<QualifiedName, Relation> relations = new LinkedHashMap<>();
  private final Map<QualifiedName, IndexEntry> indexes = new LinkedHashMap<>();
  private final Map<QualifiedName, TypeEntry> types = new LinkedHashMap<>();
  private final Map<String, RoutineEntry> routines = new LinkedHashMap<>();
  private final Links children = new Links();
  private final Links referencing = new Links();
  private final Links indexesOf = new Links();
  private final Links users = new Links();
  private final Transactions transactions = new Transactions();
  private final Undo undo = new Undo();
  private final Things things = new Things(undo);
  private List<Name> searchPath = List.of(PUBLIC);
  private final SequencedSet<QualifiedName> gone = new LinkedHashSet<>();
  private Live live = Live.NOTHING;
  private int unit;
  private boolean doubtful;
  private boolean temporaries;

  /// A function or procedure; `inlined` where the server puts its one expression in place of the
  /// call, `trigger` where only triggers can call it.
  public record RoutineEntry(
      String name, String volatility, boolean inlined, boolean trigger, int born) {}

  /// @param version major version of the server
  /// @param complete whether what is not in the model does not exist
  public World(int version, boolean complete) {
    this.version = version;
    this.complete = complete;
  }

  /// A world of its own that is the same now, outside any transaction.
  public World copy() {
    var copy = new World(version, complete);
    relations.values().forEach(copy::put);
    indexes.values().forEach(copy::putIndex);
    types.values().forEach(copy::putType);
    routines.values().forEach(copy::putRoutine);
    things.all().forEach(copy.things::put);
    copy.searchPath = searchPath;
    copy.unit = unit;
    copy.doubtful = doubtful;
    copy.live(live);
    return copy;
  }

  /// Major version of the server.
  public int version() {
    return version;
  }

  /// Whether what is not in the model does not exist.
  public boolean complete() {
    return complete;
  }

  /// What the server says besides its schema; nothing for a world of files.
  public Live live() {
    return live;
  }

  /// The server says this besides its schema.
  public void live(Live said) {
    live = said;
    transactions.usual(said.settings());
  }

  /// The number of the migration that is applied, from 1; 0 before the first.
  public int unit() {
    return unit;
  }

  /// A migration begins.
  public void nextUnit() {
    unit++;
    gone.clear();
  }

  /// Whether a relation is known not to exist.
  public boolean lacks(QualifiedName relation) {
    return !relations.containsKey(relation) && (complete || gone.contains(relation));
  }

  /// Something happens that is not known here: what was dropped may be there again.
  void unsure() {
    gone.clear();
  }

  /// A statement that nobody could read has done something: what is in the model may be gone, and
  /// what is not may be there.
  public void doubt() {
    unsure();
    doubtful = true;
  }

  /// Whether a statement was not read, see [#doubt].
  public boolean doubtful() {
    return doubtful;
  }

  /// The state of the session.
  public Transactions transactions() {
    return transactions;
  }

  /// Triggers, rules, schemas, routines and what else is no relation, index or type.
  public Things things() {
    return things;
  }

  /// What a rollback takes back.
  Undo undo() {
    return undo;
  }

  /// The name that an unqualified name stands for: of the first relation, index or type of the
  /// search path that is in the model, else in its first schema.
  public QualifiedName resolve(ObjectName name) {
    if (name.schema().isPresent()) {
      return new QualifiedName(name.schema().get(), name.name());
    }
    var temporary = temporaries ? new QualifiedName(TEMPORARY, name.name()) : null;
    if (temporary != null && relations.containsKey(temporary)) {
      return temporary;
    }
    for (Name schema : searchPath) {
      var candidate = new QualifiedName(schema, name.name());
      if (relations.containsKey(candidate)
          || indexes.containsKey(candidate)
          || types.containsKey(candidate)) {
        return candidate;
      }
    }
    return new QualifiedName(searchPath.getFirst(), name.name());
  }

  /// The name that a created object gets.
  public QualifiedName created(ObjectName name, boolean temporary) {
    return new QualifiedName(
        name.schema().orElse(temporary ? TEMPORARY : searchPath.getFirst()), name.name());
  }

  /// Sets `search_path`; `"$user"` and the server's own schemas are left out.
  void searchPath(List<String> schemas) {
    List<Name> before = searchPath;
    undo.note(() -> searchPath = before);
    List<Name> path =
        schemas.stream()
            .filter(it -> !it.isEmpty() && !it.equals("$user") && !it.startsWith("pg_"))
            .filter(it -> it.length() <= Name.MAX_BYTES)
            .map(Name::new)
            .toList();
    searchPath = path.isEmpty() ? List.of(PUBLIC) : path;
  }

  /// Does something while unqualified names stand for objects of a schema first.
  void inside(@Nullable Name schema, Runnable what) {
    List<Name> before = searchPath;
    if (schema != null) {
      var path = new ArrayList<>(List.of(schema));
      path.addAll(before);
      searchPath = path;
    }
    what.run();
    searchPath = before;
  }

  public Optional<Relation> relation(QualifiedName name) {
    return Optional.ofNullable(relations.get(name));
  }

  /// The relation, or one of which nothing is known.
  public Relation assumed(QualifiedName name) {
    Relation known = relations.get(name);
    return known == null ? Relation.of(name, Relation.Kind.UNKNOWN, false, 0) : known;
  }

  public Optional<IndexEntry> index(QualifiedName name) {
    return Optional.ofNullable(indexes.get(name));
  }

  public Optional<TypeEntry> type(QualifiedName name) {
    return Optional.ofNullable(types.get(name));
  }

  /// All types of the text.
  public List<TypeEntry> types() {
    return List.copyOf(types.values());
  }

  /// All relations, in the order they were created.
  public List<Relation> relations() {
    return List.copyOf(relations.values());
  }

  /// A routine by the last part of its name, overloaded or not.
  public Optional<RoutineEntry> routine(String name) {
    return Optional.ofNullable(routines.get(name));
  }

  /// The partitions and heirs right below a table.
  public List<Relation> children(QualifiedName parent) {
    return children.of(parent).stream().map(this::assumed).toList();
  }

  /// The table and everything below it.
  public List<Relation> family(QualifiedName table) {
    SequencedSet<QualifiedName> found = new LinkedHashSet<>(List.of(table));
    var open = new ArrayList<>(found);
    while (!open.isEmpty()) {
      for (QualifiedName child : children.of(open.removeLast())) {
        if (found.add(child)) {
          open.add(child);
        }
      }
    }
    return found.stream().map(this::assumed).toList();
  }

  /// The tables whose foreign keys point at a table, itself left out.
  public List<Relation> referencing(QualifiedName table) {
    return referencing.of(table).stream()
        .filter(it -> !it.equals(table))
        .map(this::assumed)
        .toList();
  }

  /// The indexes of a table, in the order they were created.
  public List<IndexEntry> indexesOf(QualifiedName table) {
    var found = new ArrayList<IndexEntry>();
    for (QualifiedName name : indexesOf.of(table)) {
      IndexEntry entry = indexes.get(name);
      if (entry != null) {
        found.add(entry);
      }
    }
    return found;
  }

  /// The views that read a relation.
  public List<Relation> users(QualifiedName relation) {
    return users.of(relation).stream().map(this::assumed).toList();
  }

  /// The views that read a column of a relation.
  public List<Relation> users(QualifiedName relation, Name column) {
    return users(relation).stream()
        .filter(
            view ->
                view.traits().reads().stream()
                    .anyMatch(it -> it.relation().equals(relation) && it.uses(column)))
        .toList();
  }

  /// The foreign keys of other tables, and of its own, that point at a table or one above it.
  public List<Reference> references(QualifiedName table) {
    var found = new ArrayList<Reference>();
    var open = new ArrayList<>(List.of(table));
    while (!open.isEmpty()) {
      QualifiedName now = open.removeLast();
      for (QualifiedName other : referencing.of(now)) {
        for (Limit limit : assumed(other).limits()) {
          if (now.equals(limit.references())) {
            found.add(new Reference(assumed(other), limit));
          }
        }
      }
      if (assumed(now).partition()) {
        open.addAll(assumed(now).parents());
      }
    }
    return found;
  }

  /// A foreign key.
  public record Reference(Relation from, Limit limit) {}

  /// Puts a relation in the place of the one of its name.
  void put(Relation relation) {
    swap(relation.name(), relation);
  }

  void remove(QualifiedName relation) {
    indexesOf.of(relation).forEach(this::removeIndex);
    swap(relation, null);
  }

  private void swap(QualifiedName name, @Nullable Relation next) {
    Relation before = next == null ? relations.remove(name) : relations.put(name, next);
    boolean was = gone.contains(name);
    gone(name, next == null && (before != null || was));
    unlink(before);
    link(next);
    undo.note(
        () -> {
          swap(name, before);
          gone(name, before == null && (was || (next != null && next.born() > 0)));
        });
  }

  private void gone(QualifiedName name, boolean now) {
    if (now) {
      gone.add(name);
    } else {
      gone.remove(name);
    }
  }

  private void link(@Nullable Relation relation) {
    if (relation != null) {
      temporaries = temporaries || relation.name().schema().equals(TEMPORARY);
      relation.parents().forEach(it -> children.add(it, relation.name()));
      relation.uses().forEach(it -> users.add(it, relation.name()));
      for (Limit limit : relation.limits()) {
        if (limit.references() != null) {
          referencing.add(limit.references(), relation.name());
        }
      }
    }
  }

  private void unlink(@Nullable Relation relation) {
    if (relation != null) {
      relation.parents().forEach(it -> children.remove(it, relation.name()));
      relation.uses().forEach(it -> users.remove(it, relation.name()));
      for (Limit limit : relation.limits()) {
        if (limit.references() != null) {
          referencing.remove(limit.references(), relation.name());
        }
      }
    }
  }

  void putIndex(IndexEntry index) {
    swapIndex(index.name(), index);
  }

  void removeIndex(QualifiedName index) {
    swapIndex(index, null);
  }

  private void swapIndex(QualifiedName name, @Nullable IndexEntry next) {
    IndexEntry before = next == null ? indexes.remove(name) : indexes.put(name, next);
    if (before != null) {
      indexesOf.remove(before.table(), name);
    }
    if (next != null) {
      indexesOf.add(next.table(), name);
    }
    undo.note(() -> swapIndex(name, before));
  }

  void putType(TypeEntry type) {
    swapType(type.name(), type);
  }

  void removeType(QualifiedName type) {
    swapType(type, null);
  }

  private void swapType(QualifiedName name, @Nullable TypeEntry next) {
    TypeEntry before = next == null ? types.remove(name) : types.put(name, next);
    undo.note(() -> swapType(name, before));
  }

  void putRoutine(RoutineEntry routine) {
    RoutineEntry before = routines.put(routine.name(), routine);
    undo.note(
        () -> {
          if (before == null) {
            routines.remove(routine.name());
          } else {
            routines.put(routine.name(), before);
          }
        });
  }
}
