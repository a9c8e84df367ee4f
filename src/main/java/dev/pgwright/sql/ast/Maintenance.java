package dev.pgwright.sql.ast;

import dev.pgwright.model.Name;
import dev.pgwright.sql.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement that works on whole relations.
public sealed interface Maintenance extends Statement {

  /// A relation with columns, as `vacuum` and `analyze` name it.
  ///
  /// @param only `only t`
  record Target(Span span, ObjectName name, boolean only, List<Name> columns) implements Node {
    public Target {
      columns = List.copyOf(columns);
    }

    @Override
    public List<Node> children() {
      return Below.of(name);
    }
  }

  /// `truncate …`.
  record Truncate(Span span, List<Target> tables, boolean restartIdentity, boolean cascade)
      implements Maintenance {
    public Truncate {
      tables = List.copyOf(tables);
    }

    @Override
    public List<Node> children() {
      return Below.of(tables);
    }
  }

  /// `lock table …`.
  ///
  /// @param mode folded, for example `share row exclusive`; `access exclusive` when not said
  record Lock(Span span, List<Target> tables, String mode, boolean nowait) implements Maintenance {
    public Lock {
      tables = List.copyOf(tables);
    }

    @Override
    public List<Node> children() {
      return Below.of(tables);
    }
  }

  /// `vacuum …` and `analyze …`.
  ///
  /// @param analyze false for `vacuum`
  /// @param options words before the relations count as options too, for example `full`
  /// @param tables none for all of the database
  record Vacuum(Span span, boolean analyze, List<Option> options, List<Target> tables)
      implements Maintenance {
    public Vacuum {
      options = List.copyOf(options);
      tables = List.copyOf(tables);
    }

    @Override
    public List<Node> children() {
      return Below.of(options, tables);
    }
  }

  /// `cluster …`.
  ///
  /// @param table null for all that were clustered before
  record Cluster(Span span, List<Option> options, @Nullable ObjectName table, @Nullable Name index)
      implements Maintenance {
    public Cluster {
      options = List.copyOf(options);
    }

    @Override
    public List<Node> children() {
      return Below.of(options, table);
    }
  }

  /// `reindex …`.
  ///
  /// @param target `index`, `table`, `schema`, `system` or `database`
  /// @param name null for the current database
  record Reindex(
      Span span,
      List<Option> options,
      String target,
      boolean concurrently,
      @Nullable ObjectName name)
      implements Maintenance {
    public Reindex {
      options = List.copyOf(options);
    }

    @Override
    public List<Node> children() {
      return Below.of(options, name);
    }
  }

  /// `refresh materialized view …`.
  record Refresh(Span span, boolean concurrently, ObjectName view, boolean withData)
      implements Maintenance {
    @Override
    public List<Node> children() {
      return Below.of(view);
    }
  }

  /// `comment on …`.
  ///
  /// @param text null for `null`
  record Comment(Span span, ObjectRef object, @Nullable String text) implements Maintenance {
    @Override
    public List<Node> children() {
      return Below.of(object);
    }
  }
}
