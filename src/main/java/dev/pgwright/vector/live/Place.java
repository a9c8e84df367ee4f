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
/// @param taken names of relations in the table's schema, those of broken indexes left out
public record Place(QualifiedName table, Name extension, List<String> taken) {

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

  public Place {
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
    String extension = row.get(2);
    return new Place(
        new QualifiedName(new Name(Objects.requireNonNull(row.get(0))), new Name(name)),
        new Name(extension == null ? "public" : extension),
        taken);
  }
}
