package dev.pgwright.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Everything a database holds that we know, and a list of what we do not.
///
/// Extension members, system objects and temporary objects are left out.
///
/// @param serverVersion `server_version_num` of the server it was read from, for example 180006
/// @param objects ordered by id
/// @param comments texts of `COMMENT ON`, ordered by id; columns and domain constraints included
/// @param dependencies ordered; between objects of this schema only
/// @param unhandled objects that were found and are not modelled, ordered
/// @param access who owns what and who may do what with it
public record Schema(
    int serverVersion,
    SequencedMap<ObjectId, SchemaObject> objects,
    SequencedMap<ObjectId, String> comments,
    List<Dependency> dependencies,
    List<Unhandled> unhandled,
    Access access) {

  /// One object that cannot exist without another, from `pg_depend`.
  ///
  /// @param dependent the object that is in the way when the other is dropped; may be a column
  /// @param on what it needs; may be a column
  public record Dependency(ObjectId dependent, ObjectId on) {}

  /// An object that is not modelled.
  ///
  /// @param kind in the server's words, for example `policy`, `partitioned table`
  /// @param name its identity as `pg_identify_object` prints it
  public record Unhandled(String kind, String name) {}

  public Schema {
    objects = Collections.unmodifiableSequencedMap(new TreeMap<>(objects));
    comments = Collections.unmodifiableSequencedMap(new TreeMap<>(comments));
    dependencies = List.copyOf(dependencies);
    unhandled = List.copyOf(unhandled);
  }

  /// A schema without a word about owners and privileges.
  public Schema(
      int serverVersion,
      SequencedMap<ObjectId, SchemaObject> objects,
      SequencedMap<ObjectId, String> comments,
      List<Dependency> dependencies,
      List<Unhandled> unhandled) {
    this(serverVersion, objects, comments, dependencies, unhandled, Access.NONE);
  }

  /// The same schema with owners, grants or both among what is compared.
  public Schema comparing(boolean owners, boolean grants) {
    return with(access.comparing(owners, grants));
  }

  /// The same schema with other owners and privileges.
  public Schema with(Access other) {
    return new Schema(serverVersion, objects, comments, dependencies, unhandled, other);
  }

  /// The same schema with other forms of its objects.
  public Schema mapped(UnaryOperator<SchemaObject> form) {
    var others = new TreeMap<ObjectId, SchemaObject>(objects);
    others.replaceAll((_, it) -> form.apply(it));
    return new Schema(serverVersion, others, comments, dependencies, unhandled, access);
  }

  /// The same schema whose versions of extensions do not count.
  public Schema anyVersions() {
    return mapped(it -> it instanceof Extension extension ? extension.anyVersion() : it);
  }

  /// The same schema where the versions of these extensions count.
  public Schema askingVersions(Predicate<Extension> which) {
    return mapped(it -> it instanceof Extension found && which.test(found) ? found.asked() : it);
  }

  /// The same schema with its extensions as another one has them.
  public Schema withExtensions(Schema other) {
    return mapped(it -> it instanceof Extension ? other.find(it.id()).orElse(it) : it);
  }

  /// A database with nothing in it; not even the schema `public`.
  public static Schema empty(int serverVersion) {
    return new Schema(serverVersion, new TreeMap<>(), new TreeMap<>(), List.of(), List.of());
  }

  /// A schema from its objects.
  ///
  /// @param objects in any order; ids must be unique
  public static Schema of(
      int serverVersion,
      Collection<? extends SchemaObject> objects,
      SequencedMap<ObjectId, String> comments,
      List<Dependency> dependencies,
      List<Unhandled> unhandled) {
    var byId = new TreeMap<ObjectId, SchemaObject>();
    for (SchemaObject object : objects) {
      if (byId.put(object.id(), object) != null) {
        throw new IllegalArgumentException("two objects called " + object.id());
      }
    }
    return new Schema(serverVersion, byId, comments, dependencies, unhandled);
  }

  public Optional<SchemaObject> find(ObjectId id) {
    return Optional.ofNullable(objects.get(id));
  }

  public Optional<Table> table(QualifiedName name) {
    return find(ObjectId.of(ObjectKind.TABLE, name)).map(Table.class::cast);
  }

  /// Whether there is an object or a column of this name.
  public boolean stands(ObjectId id) {
    return id.kind() == ObjectKind.COLUMN ? hasColumn(id) : objects.containsKey(id);
  }

  /// Whether a relation or composite type has a column; for views and foreign tables, whether there
  /// is one of the name.
  public boolean hasColumn(ObjectId column) {
    QualifiedName relation = column.qualified();
    return table(relation).filter(it -> it.column(column.partName()).isPresent()).isPresent()
        || objects.containsKey(ObjectId.of(ObjectKind.VIEW, relation))
        || objects.containsKey(ObjectId.of(ObjectKind.MATERIALIZED_VIEW, relation))
        || objects.containsKey(ObjectId.of(ObjectKind.FOREIGN_TABLE, relation))
        || (objects.get(ObjectId.of(ObjectKind.COMPOSITE, relation)) instanceof CompositeType type
            && type.attribute(column.partName()).isPresent());
  }

  /// Whether a table has a NOT NULL constraint of this name, which is part of its column.
  public boolean hasNotNull(ObjectId constraint) {
    return table(constraint.qualified()).stream()
        .flatMap(it -> it.columns().stream())
        .map(Column::notNull)
        .anyMatch(it -> it != null && constraint.partName().equals(it.name()));
  }

  /// Whether there is an index of this name, by itself or behind a key.
  public boolean hasIndex(ObjectId index) {
    return objects.containsKey(index)
        || all(Constraint.class)
            .filter(it -> it.type().indexed() && it.name().equals(index.name()))
            .anyMatch(it -> it.table().schema().equals(index.qualified().schema()));
  }

  /// All objects of one kind, ordered by id.
  public <T extends SchemaObject> Stream<T> all(Class<T> kind) {
    return objects.values().stream().filter(kind::isInstance).map(kind::cast);
  }
}
