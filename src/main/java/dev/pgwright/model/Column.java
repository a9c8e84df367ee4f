package dev.pgwright.model;

import org.jspecify.annotations.Nullable;

/// One column of a table as `pg_attribute` stores it.
///
/// @param type the text `format_type(atttypid, atttypmod)` gives under an empty `search_path`, for
///   example `numeric(10,2)` or `app.mood`
/// @param collation the collation as SQL text where it is not the type's own; null otherwise
/// @param notNull the NOT NULL constraint; null when the column may be null
/// @param storage `attstorage` as a keyword (`plain`, `external`, `extended`, `main`) where it is
///   not the type's own; null otherwise
/// @param compression `pglz` or `lz4`; null when the server decides
/// @param statisticsTarget `attstattarget`; null for the default
/// @param options per-column options as `name=value`, for example `n_distinct=100`; null for none
/// @param origin whose column it is
public record Column(
    Name name,
    String type,
    @Nullable String collation,
    @Nullable NotNull notNull,
    Fill fill,
    @Nullable String storage,
    @Nullable String compression,
    @Nullable Integer statisticsTarget,
    @Nullable String options,
    Origin origin) {

  /// Where a column or constraint of a table with parents comes from.
  public enum Origin {
    /// Its own: no parent has it.
    LOCAL,
    /// A parent's: it goes when the parent's does. Everything of a partition that its parent has.
    INHERITED,
    /// Both: it stays when the parent's goes.
    MERGED
  }

  /// A column of its own.
  public Column(
      Name name,
      String type,
      @Nullable String collation,
      @Nullable NotNull notNull,
      Fill fill,
      @Nullable String storage,
      @Nullable String compression,
      @Nullable Integer statisticsTarget,
      @Nullable String options) {
    this(
        name,
        type,
        collation,
        notNull,
        fill,
        storage,
        compression,
        statisticsTarget,
        options,
        Origin.LOCAL);
  }

  /// A NOT NULL constraint.
  ///
  /// @param name its name in `pg_constraint`; null before PostgreSQL 18, where it has none
  /// @param validated false after `NOT VALID` (PostgreSQL 18)
  /// @param inheritable false after `NO INHERIT` (PostgreSQL 18)
  /// @param origin whose it is; `LOCAL` before PostgreSQL 18, which does not tell
  public record NotNull(
      @Nullable Name name, boolean validated, boolean inheritable, Origin origin) {

    /// A constraint of its own.
    public NotNull(@Nullable Name name, boolean validated, boolean inheritable) {
      this(name, validated, inheritable, Origin.LOCAL);
    }

    /// The same constraint from elsewhere.
    public NotNull with(Origin other) {
      return new NotNull(name, validated, inheritable, other);
    }
  }

  /// The four ways PostgreSQL fills a column that an insert leaves out.
  public sealed interface Fill {
    /// No default: the column gets NULL.
    record Nothing() implements Fill {}

    /// A default expression as `pg_get_expr` prints it.
    record Expression(String sql) implements Fill {}

    /// `GENERATED … AS IDENTITY`.
    ///
    /// @param always false for `BY DEFAULT`
    /// @param sequence the sequence behind it, with its options
    record Identity(boolean always, Sequence sequence) implements Fill {}

    /// `GENERATED ALWAYS AS (…)`; `stored` is false for a virtual column (PostgreSQL 18).
    record Generated(String sql, boolean stored) implements Fill {}
  }

  /// The same column with another name.
  public Column named(Name other) {
    return new Column(
        other,
        type,
        collation,
        notNull,
        fill,
        storage,
        compression,
        statisticsTarget,
        options,
        origin);
  }

  /// The same column of another type.
  public Column typed(String other) {
    return new Column(
        name,
        other,
        collation,
        notNull,
        fill,
        storage,
        compression,
        statisticsTarget,
        options,
        origin);
  }

  /// The same column that gets its value in another way.
  public Column filled(Fill other) {
    return new Column(
        name,
        type,
        collation,
        notNull,
        other,
        storage,
        compression,
        statisticsTarget,
        options,
        origin);
  }

  /// The same column with another NOT NULL constraint, or none.
  public Column notNull(@Nullable NotNull other) {
    return new Column(
        name,
        type,
        collation,
        other,
        fill,
        storage,
        compression,
        statisticsTarget,
        options,
        origin);
  }

  /// The same column from elsewhere; its NOT NULL constraint keeps its own origin.
  public Column with(Origin other) {
    return new Column(
        name,
        type,
        collation,
        notNull,
        fill,
        storage,
        compression,
        statisticsTarget,
        options,
        other);
  }
}
