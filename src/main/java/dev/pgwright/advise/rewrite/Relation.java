package dev.pgwright.advise.rewrite;

import dev.pgwright.model.Column;
import dev.pgwright.model.Name;
import dev.pgwright.model.Table;
import dev.pgwright.sql.ast.FromItem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a name in a FROM clause stands for.
///
/// @param name as columns are qualified with it
/// @param table null for what is no table of the schema
/// @param top the item of the FROM list that it is in
/// @param optional whether an outer join may fill its columns with NULL
record Relation(Name name, @Nullable Table table, FromItem top, boolean optional) {

  Optional<Column> column(Name column) {
    return table == null ? Optional.empty() : table.column(column);
  }
}
