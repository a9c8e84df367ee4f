package dev.pgwright.sql.ast;

import dev.pgwright.model.Name;
import dev.pgwright.sql.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement that makes an object.
public sealed interface Create extends Statement permits Create.Relation, CreateCode, CreateType {

  /// How long the rows of a relation live.
  enum Persistence {
    PERMANENT,
    TEMPORARY,
    UNLOGGED
  }

  /// A statement that makes a relation, or something that belongs to one.
  sealed interface Relation extends Create {}

  /// What is said behind the columns of a table.
  ///
  /// @param options of `with (…)`
  /// @param withoutOids `without oids`
  /// @param onCommit `drop`, `delete rows` or `preserve rows`; null without
  record Storage(
      @Nullable Name accessMethod,
      List<Option> options,
      boolean withoutOids,
      @Nullable String onCommit,
      @Nullable Name tablespace) {
    public Storage {
      options = List.copyOf(options);
    }
  }

  /// `create table …` with columns, `create foreign table …`.
  ///
  /// @param ofType of `create table … of type`; null without
  /// @param partitionOf parent; null without
  /// @param bound of a partition; null without
  /// @param partitionBy null without
  /// @param server of a foreign table; null for any other
  /// @param serverOptions of a foreign table
  record CreateTable(
      Span span,
      ObjectName name,
      Persistence persistence,
      boolean ifNotExists,
      List<TableElement> elements,
      @Nullable ObjectName ofType,
      @Nullable ObjectName partitionOf,
      Partition.@Nullable Bound bound,
      List<ObjectName> inherits,
      Partition.@Nullable By partitionBy,
      Storage storage,
      @Nullable Name server,
      List<Option> serverOptions)
      implements Relation {
    public CreateTable {
      elements = List.copyOf(elements);
      inherits = List.copyOf(inherits);
      serverOptions = List.copyOf(serverOptions);
    }

    /// The columns among the elements.
    public List<TableElement.Column> columns() {
      return elements.stream()
          .filter(TableElement.Column.class::isInstance)
          .map(TableElement.Column.class::cast)
          .toList();
    }

    @Override
    public List<Node> children() {
      return Below.of(
          name,
          elements,
          ofType,
          partitionOf,
          bound,
          inherits,
          partitionBy,
          storage.options,
          serverOptions);
    }
  }

  /// `create table … as …`, `create materialized view …`.
  ///
  /// @param materializedView false for a table
  /// @param source a [Query] or a [Session.Execute]
  /// @param withData false for `with no data`
  record CreateTableAs(
      Span span,
      ObjectName name,
      boolean materializedView,
      Persistence persistence,
      boolean ifNotExists,
      List<Name> columns,
      Storage storage,
      Statement source,
      boolean withData)
      implements Relation {
    public CreateTableAs {
      columns = List.copyOf(columns);
    }

    @Override
    public List<Node> children() {
      return Below.of(name, storage.options, source);
    }
  }

  /// `create view …`.
  ///
  /// @param checkOption `cascaded`, `local` or null
  record CreateView(
      Span span,
      ObjectName name,
      boolean orReplace,
      Persistence persistence,
      boolean recursive,
      List<Name> columns,
      List<Option> options,
      Query query,
      @Nullable String checkOption)
      implements Relation {
    public CreateView {
      columns = List.copyOf(columns);
      options = List.copyOf(options);
    }

    @Override
    public List<Node> children() {
      return Below.of(name, options, query);
    }
  }

  /// `create index …`.
  ///
  /// @param name null when the server chooses
  /// @param method folded; null when not said
  /// @param nullsNotDistinct null when not said
  record CreateIndex(
      Span span,
      @Nullable Name name,
      boolean unique,
      boolean concurrently,
      boolean ifNotExists,
      ObjectName table,
      boolean only,
      @Nullable Name method,
      List<IndexElement> elements,
      List<IndexElement> include,
      @Nullable Boolean nullsNotDistinct,
      List<Option> options,
      @Nullable Name tablespace,
      @Nullable Expr where)
      implements Relation {
    public CreateIndex {
      elements = List.copyOf(elements);
      include = List.copyOf(include);
      options = List.copyOf(options);
    }

    @Override
    public List<Node> children() {
      return Below.of(table, elements, include, options, where);
    }
  }

  /// `create sequence …`.
  record CreateSequence(
      Span span,
      ObjectName name,
      Persistence persistence,
      boolean ifNotExists,
      List<SequenceOption> options)
      implements Relation {
    public CreateSequence {
      options = List.copyOf(options);
    }

    @Override
    public List<Node> children() {
      return Below.of(name, options);
    }
  }

  /// `create statistics …`.
  ///
  /// @param name null when the server chooses
  /// @param kinds folded, for example `ndistinct`
  record CreateStatistics(
      Span span,
      @Nullable ObjectName name,
      boolean ifNotExists,
      List<Name> kinds,
      List<IndexElement> elements,
      List<FromItem> from)
      implements Relation {
    public CreateStatistics {
      kinds = List.copyOf(kinds);
      elements = List.copyOf(elements);
      from = List.copyOf(from);
    }

    @Override
    public List<Node> children() {
      return Below.of(name, elements, from);
    }
  }

  /// `create policy …`.
  ///
  /// @param command `all`, `select`, `insert`, `update` or `delete`
  /// @param roles as written; none when not said
  record CreatePolicy(
      Span span,
      Name name,
      ObjectName table,
      boolean permissive,
      String command,
      List<Name> roles,
      @Nullable Expr using,
      @Nullable Expr withCheck)
      implements Relation {
    public CreatePolicy {
      roles = List.copyOf(roles);
    }

    @Override
    public List<Node> children() {
      return Below.of(table, using, withCheck);
    }
  }

  /// `create schema …`.
  ///
  /// @param name null when it is that of the role
  /// @param authorization null without
  /// @param elements statements inside
  record CreateSchema(
      Span span,
      @Nullable Name name,
      boolean ifNotExists,
      @Nullable Name authorization,
      List<Statement> elements)
      implements Relation {
    public CreateSchema {
      elements = List.copyOf(elements);
    }

    @Override
    public List<Node> children() {
      return Below.of(elements);
    }
  }

  /// `create extension …`.
  record CreateExtension(
      Span span,
      Name name,
      boolean ifNotExists,
      @Nullable Name schema,
      @Nullable String version,
      boolean cascade)
      implements Relation {}

  /// An object of a publication.
  ///
  /// @param table null for a schema
  /// @param schema null for a table; `current_schema` as written
  record PublicationObject(
      Span span,
      @Nullable ObjectName table,
      boolean only,
      @Nullable Name schema,
      List<Name> columns,
      @Nullable Expr where)
      implements Node {
    public PublicationObject {
      columns = List.copyOf(columns);
    }

    @Override
    public List<Node> children() {
      return Below.of(table, where);
    }
  }

  /// `create publication …`.
  record CreatePublication(
      Span span,
      Name name,
      boolean allTables,
      List<PublicationObject> objects,
      List<Option> options)
      implements Relation {
    public CreatePublication {
      objects = List.copyOf(objects);
      options = List.copyOf(options);
    }

    @Override
    public List<Node> children() {
      return Below.of(objects, options);
    }
  }
}
