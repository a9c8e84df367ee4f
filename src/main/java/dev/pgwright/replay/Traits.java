package dev.pgwright.replay;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.sql.ast.Partition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What only some relations have.
///
/// @param unlogged an unlogged table
/// @param typed made with `of`
/// @param clustered an index was chosen with `cluster on`
/// @param key the columns of a partitioned table's key; expressions are left out
/// @param strategy `range`, `list` or `hash`; null for what is not partitioned
/// @param bound what a partition holds; null otherwise, and where it is not known
/// @param reads what a view uses of the relations it reads
/// @param owner the table whose column a sequence belongs to; null otherwise
/// @param server of a foreign table; null otherwise
/// @param identity how replication tells rows apart: `default`, `full`, `index` or `nothing`
public record Traits(
    boolean unlogged,
    boolean typed,
    boolean clustered,
    List<Name> key,
    @Nullable String strategy,
    Partition.@Nullable Bound bound,
    List<Use> reads,
    @Nullable QualifiedName owner,
    @Nullable Name server,
    String identity) {

  /// Nothing of it.
  public static final Traits NONE =
      new Traits(false, false, false, List.of(), null, null, List.of(), null, null, "default");

  /// What a query uses of a relation.
  ///
  /// @param columns by name
  /// @param all whether it uses every column
  public record Use(QualifiedName relation, List<Name> columns, boolean all) {
    public Use {
      columns = List.copyOf(columns);
    }

    /// Whether it uses a column.
    public boolean uses(Name column) {
      return all || columns.contains(column);
    }
  }

  public Traits {
    key = List.copyOf(key);
    reads = List.copyOf(reads);
  }

  /// The same traits of an unlogged table, or a logged one.
  public Traits unlogged(boolean now) {
    return new Traits(now, typed, clustered, key, strategy, bound, reads, owner, server, identity);
  }

  /// The same traits of a typed table, or one that is not.
  public Traits typed(boolean now) {
    return new Traits(
        unlogged, now, clustered, key, strategy, bound, reads, owner, server, identity);
  }

  /// The same traits of a partition, or of what is none any more.
  public Traits bound(Partition.@Nullable Bound other) {
    return new Traits(
        unlogged, typed, clustered, key, strategy, other, reads, owner, server, identity);
  }

  /// The same traits of a view that reads something else.
  public Traits reads(List<Use> others) {
    return new Traits(
        unlogged, typed, clustered, key, strategy, bound, others, owner, server, identity);
  }

  /// The same traits of a sequence that belongs to another table's column.
  public Traits owner(@Nullable QualifiedName other) {
    return new Traits(
        unlogged, typed, clustered, key, strategy, bound, reads, other, server, identity);
  }

  /// The same traits of a partitioned table.
  public Traits key(List<Name> columns, @Nullable String by) {
    return new Traits(
        unlogged, typed, clustered, columns, by, bound, reads, owner, server, identity);
  }

  /// The same traits of a foreign table.
  public Traits server(@Nullable Name other) {
    return new Traits(
        unlogged, typed, clustered, key, strategy, bound, reads, owner, other, identity);
  }

  /// The same traits of a table whose rows replication tells apart in another way.
  public Traits identity(String other) {
    return new Traits(
        unlogged, typed, clustered, key, strategy, bound, reads, owner, server, other);
  }

  /// The same traits of a table with an index to cluster by, or without.
  public Traits clustered(boolean now) {
    return new Traits(unlogged, typed, now, key, strategy, bound, reads, owner, server, identity);
  }
}
