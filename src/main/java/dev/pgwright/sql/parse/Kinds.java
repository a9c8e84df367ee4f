package dev.pgwright.sql.parse;

import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.CreateCode;
import dev.pgwright.sql.ast.CreateType;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.Maintenance;
import dev.pgwright.sql.ast.Privileges;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Statement;
import java.util.Locale;

/// What statements are called.
public final class Kinds {

  private Kinds() {}

  /// The words that name a kind of statement, in lower case: `alter table`, `drop index`, `select`,
  /// `create operator class`.
  public static String of(Statement statement) {
    return switch (statement) {
      case Statement.Other other -> other.kind();
      case Query query -> query(query);
      case Drop drop -> "drop " + drop.kind().sql();
      case Alter.AlterTable alter -> "alter " + alter.kind().sql();
      case Alter.MoveAll move -> "alter " + move.kind().sql();
      case Alter.Rename rename -> "alter " + rename.object().kind().sql();
      case Alter.SetSchema move -> "alter " + move.object().kind().sql();
      case Alter.ChangeOwner change -> "alter " + change.object().kind().sql();
      case Alter.Depends depends -> "alter " + depends.object().kind().sql();
      case Alter.AlterRoutine routine -> "alter " + routine.routine().kind().sql();
      case Alter.AddEnumValue _,
          Alter.RenameEnumValue _,
          Alter.AlterComposite _,
          Alter.AlterBaseType _ ->
          "alter type";
      case Create.CreateTable table ->
          table.server() == null ? "create table" : "create foreign table";
      case Create.CreateTableAs table ->
          table.materializedView() ? "create materialized view" : "create table as";
      case CreateType type -> type(type);
      case CreateCode.CreateRoutine routine ->
          routine.procedure() ? "create procedure" : "create function";
      case Session.Transaction transaction ->
          transaction.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      case Session.SetParameter set -> set.reset() ? "reset" : "set";
      case Session.CallProcedure _ -> "call";
      case Maintenance.Vacuum vacuum -> vacuum.analyze() ? "analyze" : "vacuum";
      case Maintenance.Refresh _ -> "refresh materialized view";
      case Privileges.Grant grant -> grant.revoke() ? "revoke" : "grant";
      case Privileges.GrantRole grant -> grant.revoke() ? "revoke role" : "grant role";
      case Privileges.DefaultPrivileges _ -> "alter default privileges";
      default -> words(statement.getClass().getSimpleName());
    };
  }

  private static String query(Query query) {
    return switch (query.body()) {
      case Query.Select _, Query.SetOperation _ -> "select";
      case Query.Values _ -> "values";
      case Query.TableRows _ -> "table";
    };
  }

  private static String type(CreateType type) {
    return type instanceof CreateType.CreateDomain ? "create domain" : "create type";
  }

  /// `CreateIndex` as `create index`.
  private static String words(String name) {
    var words = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (i > 0 && Character.isUpperCase(c)) {
        words.append(' ');
      }
      words.append(Character.toLowerCase(c));
    }
    return words.toString();
  }
}
