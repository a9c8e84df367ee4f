package dev.pgwright.sql.ast;

import dev.pgwright.model.Name;
import dev.pgwright.sql.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement about who may do what.
public sealed interface Privileges extends Statement {

  /// A privilege or role that is given or taken.
  ///
  /// @param name folded, for example `select`, `all`, `alter system`, or the name of a role
  record Privilege(Span span, String name, List<Name> columns) implements Node {
    public Privilege {
      columns = List.copyOf(columns);
    }
  }

  /// `grant … on … to …`, `revoke … on … from …`.
  ///
  /// @param revoke false for `grant`
  /// @param privileges one `all` for all of them
  /// @param kind of the objects
  /// @param allInSchema `all tables in schema`; then the objects are schemas
  /// @param objects what the privileges are on
  /// @param roles `public`, `current_user` and the like as written
  /// @param grantOption `with grant option`, `grant option for`
  record Grant(
      Span span,
      boolean revoke,
      List<Privilege> privileges,
      ObjectClass kind,
      boolean allInSchema,
      List<ObjectRef> objects,
      List<Name> roles,
      boolean grantOption,
      @Nullable Name grantedBy,
      boolean cascade)
      implements Privileges {
    public Grant {
      privileges = List.copyOf(privileges);
      objects = List.copyOf(objects);
      roles = List.copyOf(roles);
    }

    @Override
    public List<Node> children() {
      return Below.of(privileges, objects);
    }
  }

  /// `grant role to …`, `revoke role from …`.
  ///
  /// @param options for example `admin`; of a revoke the one option that is taken
  record GrantRole(
      Span span,
      boolean revoke,
      List<Privilege> roles,
      List<Name> to,
      List<Option> options,
      @Nullable Name grantedBy,
      boolean cascade)
      implements Privileges {
    public GrantRole {
      roles = List.copyOf(roles);
      to = List.copyOf(to);
      options = List.copyOf(options);
    }

    @Override
    public List<Node> children() {
      return Below.of(roles, options);
    }
  }

  /// `alter default privileges …`.
  ///
  /// @param inSchemas none for all
  /// @param forRoles none for the current one
  /// @param target `tables`, `functions`, `routines`, `sequences`, `types`, `schemas` or `large
  ///   objects`
  record DefaultPrivileges(
      Span span,
      List<Name> inSchemas,
      List<Name> forRoles,
      boolean revoke,
      List<Privilege> privileges,
      String target,
      List<Name> roles,
      boolean grantOption,
      boolean cascade)
      implements Privileges {
    public DefaultPrivileges {
      inSchemas = List.copyOf(inSchemas);
      forRoles = List.copyOf(forRoles);
      privileges = List.copyOf(privileges);
      roles = List.copyOf(roles);
    }

    @Override
    public List<Node> children() {
      return Below.of(privileges);
    }
  }
}
