package dev.pgwright.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A view or a materialized view.
///
/// @param columns in order
/// @param definition the query as `pg_get_viewdef` prints it, without the closing semicolon
/// @param options as `name=value`, for example `security_invoker=true`, `check_option=local`
/// @param populated false for a materialized view WITH NO DATA; true for views
public record View(
    QualifiedName name,
    boolean materialized,
    List<Output> columns,
    String definition,
    List<String> options,
    boolean populated)
    implements SchemaObject {

  /// One column of a view.
  ///
  /// @param type as `format_type` prints it
  /// @param defaultSql the default that an insert through the view uses; null for none
  public record Output(Name name, String type, @Nullable String defaultSql) {

    /// A column without a default of its own.
    public Output(Name name, String type) {
      this(name, type, null);
    }
  }

  public View {
    columns = List.copyOf(columns);
    options = List.copyOf(options);
  }

  /// The same view, filled or not.
  public View populated(boolean filled) {
    return new View(name, materialized, columns, definition, options, filled);
  }

  @Override
  public ObjectId id() {
    return ObjectId.of(materialized ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.VIEW, name);
  }
}
