package dev.pgwright.vector.live;

import dev.pgwright.model.Literal;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.query.Answer;
import dev.pgwright.vector.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where a table is, and which names are taken beside it.
///
/// @param extension the schema of pgvector
/// @param parts what is below a table with partitions, each behind its parent; empty for another
/// @param leading columns that a whole index begins with, as SQL writes them
/// @param taken names of relations in the table's schema, those of broken indexes left out
public record Place(
    QualifiedName table,
    Name extension,
    List<Part> parts,
    List<String> leading,
    List<String> taken) {

  /// A partition.
  ///
  /// @param leaf whether it holds rows itself
  public record Part(QualifiedName name, QualifiedName parent, boolean leaf) {}

  private static final String QUERY =
      """
      select n.nspname, c.relname,
        (select s.nspname from pg_catalog.pg_extension e
          join pg_catalog.pg_namespace s on s.oid = e.extnamespace where e.extname = 'vector')
      from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where c.oid = %s::regclass
      """;

  /// Names are cut at 63 bytes, so those that begin as the table does are all that matter.
  private static final String TAKEN =
      """
      select c.relname from pg_catalog.pg_class c
        left join pg_catalog.pg_index i on i.indexrelid = c.oid
      where c.relnamespace = (select relnamespace from pg_catalog.pg_class where oid = %s::regclass)
        and (i.indexrelid is null or i.indisvalid)
        and pg_catalog.lower(pg_catalog.left(c.relname, 1)) = %p
      order by 1 limit 500
      """;

  private static final String PARTS =
      """
      with recursive parts(oid, parent, level) as (
        select h.inhrelid, h.inhparent, 1 from pg_catalog.pg_inherits h
          join pg_catalog.pg_class c on c.oid = h.inhparent and c.relkind = 'p'
          where h.inhparent = %s::regclass
        union all
        select h.inhrelid, h.inhparent, p.level + 1 from parts p
          join pg_catalog.pg_inherits h on h.inhparent = p.oid)
      select n.nspname, c.relname, m.nspname, d.relname, c.relkind <> 'p'
      from parts p
        join pg_catalog.pg_class c on c.oid = p.oid
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        join pg_catalog.pg_class d on d.oid = p.parent
        join pg_catalog.pg_namespace m on m.oid = d.relnamespace
      order by p.level, n.nspname, c.relname limit 1000
      """;

  private static final String LEADING =
      """
      select distinct pg_catalog.quote_ident(a.attname) from pg_catalog.pg_index i
        join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indrelid = %s::regclass and i.indisvalid and i.indpred is null
      """;

  public Place {
    leading = List.copyOf(leading);
    parts = List.copyOf(parts);
    taken = List.copyOf(taken);
  }

  /// Reads it.
  public static Place read(RowStream database, Found found) {
    String place = new Literal(found.table()).sql();
    List<@Nullable String> row = database.read(QUERY.replace("%s", place)).rows().getFirst();
    String name = Objects.requireNonNull(row.get(1));
    String first = new Literal(name.substring(0, 1).toLowerCase(java.util.Locale.ROOT)).sql();
    Answer names = database.read(TAKEN.replace("%s", place).replace("%p", first));
    var taken = new ArrayList<String>();
    names.rows().forEach(it -> taken.add(Objects.requireNonNull(it.getFirst())));
    var parts = new ArrayList<Part>();
    for (List<@Nullable String> it : database.read(PARTS.replace("%s", place)).rows()) {
      parts.add(
          new Part(name(it, 0), name(it, 2), Objects.requireNonNull(it.get(4)).startsWith("t")));
    }
    List<String> leading =
        database.read(LEADING.replace("%s", place)).rows().stream()
            .map(it -> Objects.requireNonNull(it.getFirst()))
            .toList();
    String extension = row.get(2);
    return new Place(
        new QualifiedName(new Name(Objects.requireNonNull(row.get(0))), new Name(name)),
        new Name(extension == null ? "public" : extension),
        parts,
        leading,
        taken);
  }

  private static QualifiedName name(List<@Nullable String> row, int at) {
    return new QualifiedName(
        new Name(Objects.requireNonNull(row.get(at))),
        new Name(Objects.requireNonNull(row.get(at + 1))));
  }
}
