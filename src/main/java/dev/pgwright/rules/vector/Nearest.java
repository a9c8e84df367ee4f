package dev.pgwright.rules.vector;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.IndexEntry;
import dev.pgwright.replay.Relation;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.SortKey;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A query that wants the rows nearest to a value, by an operator of pgvector.
///
/// @param key the first expression of its order, the one that an alias stands for
/// @param distance in it, or all of it
/// @param table that it reads
record Nearest(
    Query query,
    Query.Select select,
    SortKey sort,
    Expr key,
    Expr.Binary distance,
    ObjectName table) {

  private static final List<String> OWN = List.of("<=>", "<#>", "<+>", "<~>", "<%>");
  private static final List<String> TYPES = List.of("vector", "halfvec", "sparsevec");
  private static final List<String> METHODS = List.of("hnsw", "ivfflat");

  /// Those in a statement that read a table themselves.
  static List<Nearest> in(Statement statement, Scene scene) {
    List<Query> queries = all(statement, scene, Query.class).toList();
    if (queries.isEmpty()) {
      return List.of();
    }
    List<Name> own =
        queries.stream()
            .flatMap(it -> it.with() == null ? Stream.of() : it.with().tables().stream())
            .map(Query.CommonTable::name)
            .toList();
    var found = new ArrayList<Nearest>();
    for (Query query : queries) {
      if (query.order().isEmpty() || !(query.body() instanceof Query.Select select)) {
        continue;
      }
      SortKey sort = query.order().getFirst();
      Expr key = meant(sort.value(), select);
      ObjectName table = table(select, own);
      if (table == null) {
        continue;
      }
      distance(key, table, scene)
          .ifPresent(it -> found.add(new Nearest(query, select, sort, key, it, table)));
    }
    return found;
  }

  /// The nodes of one kind in a statement; none in rows of constants, which may be many.
  static <N extends Node> Stream<N> all(Statement statement, Scene scene, Class<N> kind) {
    return statement instanceof Change.Insert insert
            && insert.source() != null
            && insert.source().body() instanceof Query.Values
        ? Stream.of()
        : scene.all(kind);
  }

  /// The expression behind the name of a column of the result.
  private static Expr meant(Expr key, Query.Select select) {
    if (key instanceof Expr.Column column && column.parts().size() == 1) {
      return select.targets().stream()
          .filter(it -> column.name().equals(it.alias()))
          .map(Query.Target::value)
          .findFirst()
          .orElse(key);
    }
    return key;
  }

  private static @Nullable ObjectName table(Query.Select select, List<Name> own) {
    return select.from().stream()
        .map(Nearest::first)
        .filter(FromItem.Relation.class::isInstance)
        .map(it -> ((FromItem.Relation) it).name())
        .filter(it -> it.parts().size() > 1 || !own.contains(it.name()))
        .findFirst()
        .orElse(null);
  }

  private static FromItem first(FromItem item) {
    FromItem left = item;
    while (left instanceof FromItem.Join join) {
      left = join.left();
    }
    return left;
  }

  private static Optional<Expr.Binary> distance(Expr key, ObjectName table, Scene scene) {
    return Walk.all(key, Expr.Binary.class).filter(it -> distance(it, table, scene)).findFirst();
  }

  /// Whether an operator is one of pgvector; `<->` is one of points and texts too.
  private static boolean distance(Expr.Binary binary, ObjectName table, Scene scene) {
    String symbol = binary.operator().symbol();
    return OWN.contains(symbol)
        || (symbol.equals("<->")
            && (cast(binary.left())
                || cast(binary.right())
                || scene.world().indexesOf(scene.resolve(table)).stream().anyMatch(Nearest::ours)));
  }

  private static boolean cast(Expr expr) {
    return expr instanceof Expr.Cast cast && TYPES.contains(cast.type().name().name().value());
  }

  private static boolean ours(IndexEntry index) {
    return METHODS.contains(index.method());
  }

  /// Whether the order is the distance itself.
  boolean bare() {
    return key.equals(distance);
  }

  /// Whether a distance of bits is meant.
  boolean bits() {
    return List.of("<~>", "<%>").contains(distance.operator().symbol());
  }

  /// The rows that are wanted or skipped; empty where that is no number.
  Optional<Long> wanted() {
    return number(query.limit())
        .flatMap(
            limit ->
                query.offset() == null
                    ? Optional.of(limit)
                    : number(query.offset()).map(it -> it + limit));
  }

  private static Optional<Long> number(@Nullable Expr expr) {
    return expr instanceof Expr.Constant(_, Expr.ConstantKind kind, String value)
            && kind == Expr.ConstantKind.INTEGER
            && value.matches("\\d{1,15}")
        ? Optional.of(Long.valueOf(value))
        : Optional.empty();
  }

  /// Whether an HNSW index can be meant: the table has one, or it is not known.
  boolean graph(Scene scene) {
    QualifiedName name = scene.resolve(table);
    List<IndexEntry> indexes =
        scene.world().indexesOf(name).stream().filter(Nearest::ours).toList();
    if (!indexes.isEmpty()) {
      return indexes.stream().anyMatch(it -> it.method().equals("hnsw"));
    }
    return !scene.world().relation(name).map(Relation::known).orElse(false);
  }

  /// The statements that made the vector indexes of a table, as far as they are known.
  static List<Create.CreateIndex> made(ObjectName table, Scene scene) {
    return scene.world().indexesOf(scene.resolve(table)).stream()
        .filter(Nearest::ours)
        .flatMap(it -> Optional.ofNullable(it.made()).stream())
        .toList();
  }

  /// How many rows a scan returns at most; empty where it goes on.
  static Optional<Long> most(Scene scene) {
    if (iterative(scene)) {
      return Optional.empty();
    }
    return scene
        .transactions()
        .setting("hnsw.ef_search")
        .map(it -> it.matches("\\d{1,6}") ? Long.valueOf(it) : Long.MAX_VALUE)
        .or(() -> Optional.of(40L));
  }

  /// Whether a scan goes on until there are enough rows.
  static boolean iterative(Scene scene) {
    return scene
        .transactions()
        .setting("hnsw.iterative_scan")
        .filter(it -> it.endsWith("_order"))
        .isPresent();
  }
}
