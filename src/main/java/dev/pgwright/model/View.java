package dev.pgwright.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A view or a materialized view.
///
/// @param columns in order
/// @param definition the query as `pg_get_viewdef` prints it, without the closing semicolon
/// @param options as `name=value`, for example `security_invoker=true`, `check_option=local`
/// @param accessMethod of a materialized view; null for views and for `heap`
/// @param tablespace of a materialized view; null for views and for the default of the database
/// @param populated false for a materialized view WITH NO DATA; true for views
public record View(
    QualifiedName name,
    boolean materialized,
    List<Output> columns,
    String definition,
    List<String> options,
    @Nullable Name accessMethod,
    @Nullable Name tablespace,
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

  /// A view, or a materialized view where and how the server stores it by default.
  public View(
      QualifiedName name,
      boolean materialized,
      List<Output> columns,
      String definition,
      List<String> options,
      boolean populated) {
    this(name, materialized, columns, definition, options, null, null, populated);
  }

  /// The same view under another name.
  public View named(QualifiedName other) {
    return new View(
        other, materialized, columns, definition, options, accessMethod, tablespace, populated);
  }

  /// The same view, filled or not.
  public View populated(boolean filled) {
    return new View(
        name, materialized, columns, definition, options, accessMethod, tablespace, filled);
  }

  @Override
  public ObjectId id() {
    return ObjectId.of(materialized ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.VIEW, name);
  }
}
