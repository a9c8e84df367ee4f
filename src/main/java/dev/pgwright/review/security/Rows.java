package dev.pgwright.review.security;

import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.model.View;
import dev.pgwright.review.Policy;
import dev.pgwright.review.SchemaRule.Spot;
import dev.pgwright.review.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What policies and views let through.
final class Rows {

  /// A call that gives the same for all rows, outside a subquery.
  private static final Pattern PER_ROW =
      Pattern.compile(
          "(?i)\\b(current_setting|auth\\.\\w+|(\\w+\\.)?current_\\w+_id|get_current_\\w+)\\s*\\(");

  private static final Pattern SUBQUERY = Pattern.compile("(?is)\\(\\s*SELECT\\b");
  private static final Pattern ALWAYS =
      Pattern.compile("(?is)\\b(USING|WITH CHECK)\\s*\\(+\\s*true\\s*\\)+");
  private static final Pattern EDITABLE = Pattern.compile("(?i)user_metadata|raw_user_meta_data");
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?is)(current_setting|auth\\.\\w+|current_\\w+_id)\\s*\\([^()]*\\)[^()]*\\)?\\s*IS NULL\\)?"
              + "\\s+OR\\b");

  private static final Pattern SECRET =
      Pattern.compile(
          "(.*_)?(password|passwd|pwd|passphrase|secret|api_key|access_token|refresh_token|token"
              + "|private_key|ssn|social_security_number|credit_card|card_number|cvv|iban)(_.*)?");

  private Rows() {}

  static Stream<Spot> perRow(Subject subject) {
    return policies(subject)
        .filter(it -> PER_ROW.matcher(withoutSubqueries(it.condition())).find())
        .map(
            it ->
                Spot.of(it.id(), it.id().label() + " calls a function for every row")
                    .decide("(select current_setting(…)) in place of the call"));
  }

  /// A text without what stands in parentheses behind a SELECT.
  private static String withoutSubqueries(String text) {
    String rest = text;
    var matcher = SUBQUERY.matcher(rest);
    while (matcher.find()) {
      int depth = 0;
      int end = matcher.start();
      do {
        char c = rest.charAt(end);
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        end++;
      } while (depth > 0 && end < rest.length());
      rest = rest.substring(0, matcher.start()) + " " + rest.substring(end);
      matcher = SUBQUERY.matcher(rest);
    }
    return rest;
  }

  static Stream<Spot> several(Subject subject) {
    var found = new ArrayList<Spot>();
    for (Table table : subject.tables()) {
      var groups = new TreeMap<String, List<Policy>>();
      for (Policy it : subject.policies(table.name())) {
        if (it.permissive()) {
          for (String role : it.roles().split(",\\s*", -1)) {
            commands(it)
                .forEach(
                    command ->
                        groups
                            .computeIfAbsent(role + " " + command, _ -> new ArrayList<>())
                            .add(it));
          }
        }
      }
      groups.entrySet().stream()
          .filter(it -> it.getValue().size() > 1)
          .findFirst()
          .ifPresent(
              it ->
                  found.add(
                      Spot.of(
                              table.id(),
                              table.name()
                                  + " has "
                                  + it.getValue().size()
                                  + " permissive policies for "
                                  + it.getKey())
                          .decide("one policy with OR, or AS RESTRICTIVE where both are to hold")));
    }
    return found.stream();
  }

  private static List<String> commands(Policy it) {
    return it.command().equals("ALL")
        ? List.of("DELETE", "INSERT", "SELECT", "UPDATE")
        : List.of(it.command());
  }

  static Stream<Spot> always(Subject subject) {
    return policies(subject)
        .filter(it -> it.permissive() && !it.command().equals("SELECT"))
        .filter(it -> ALWAYS.matcher(it.condition()).find())
        .map(
            it ->
                Spot.of(
                        it.id(),
                        it.id().label() + " lets " + it.roles() + " " + it.command() + " any row")
                    .decide("who may write which rows"));
  }

  static Stream<Spot> withoutUser(Subject subject) {
    return policies(subject)
        .filter(Policy::permissive)
        .filter(it -> NOBODY.matcher(it.condition()).find())
        .map(
            it ->
                Spot.of(it.id(), it.id().label() + " holds where there is no user")
                    .decide("TO with the roles of users, and the comparison alone"));
  }

  static Stream<Spot> editable(Subject subject) {
    return policies(subject)
        .filter(it -> EDITABLE.matcher(it.condition()).find())
        .map(
            it ->
                Spot.of(it.id(), it.id().label() + " trusts metadata that users edit themselves")
                    .decide("app_metadata, or a table of roles"));
  }

  private static Stream<Policy> policies(Subject subject) {
    return subject.tables().stream().flatMap(it -> subject.policies(it.name()).stream());
  }

  /// Views over tables with row security that read with their owner's rights.
  static Stream<Spot> views(Subject subject) {
    var secured = new TreeSet<QualifiedName>();
    subject.tables().stream().filter(Table::rowSecurity).forEach(it -> secured.add(it.name()));
    var over = new TreeSet<ObjectId>();
    for (Schema.Dependency it : subject.schema().dependencies()) {
      boolean table = it.on().kind() == ObjectKind.TABLE || it.on().kind() == ObjectKind.COLUMN;
      if (table && it.on().schema() != null && secured.contains(it.on().qualified())) {
        over.add(it.dependent());
      }
    }
    return subject
        .schema()
        .all(View.class)
        .filter(it -> over.contains(it.id()))
        .filter(
            it -> it.materialized() || !it.options().toString().contains("security_invoker=true"))
        .map(it -> view(subject, it));
  }

  private static Spot view(Subject subject, View it) {
    String message = it.name() + " reads tables with row security with its owner's rights";
    return it.materialized() || subject.version() < 15
        ? Spot.of(it.id(), message).decide("who may read it: privileges alone protect it")
        : Spot.of(
            it.id(), message, "alter view " + it.name().sql() + " set (security_invoker = true)");
  }

  /// Tables that everyone may read or write, as granted, without row security.
  static Stream<Spot> open(Subject subject) {
    var open = new TreeSet<ObjectId>();
    subject.schema().access().grants().stream()
        .filter(it -> isEverybody(it.grantee()) && !it.revoked())
        .forEach(it -> open.add(it.object()));
    return subject.tables().stream()
        .filter(it -> open.contains(it.id()) && !it.rowSecurity())
        .map(
            it ->
                Spot.of(
                        it.id(),
                        it.name() + " is granted to everybody and has no row security",
                        "alter table " + it.name().sql() + " enable row level security")
                    .decide("who may see which rows, and a policy for them"));
  }

  /// Materialized views and foreign tables, which row security cannot protect, granted to
  /// everybody.
  static Stream<Spot> unprotected(Subject subject) {
    return subject.schema().access().grants().stream()
        .filter(it -> isEverybody(it.grantee()) && !it.revoked())
        .filter(
            it ->
                it.object().kind() == ObjectKind.MATERIALIZED_VIEW
                    || it.object().kind() == ObjectKind.FOREIGN_TABLE)
        .map(it -> it.object())
        .distinct()
        .map(
            it ->
                Spot.of(it, it.label() + " is granted to everybody").decide("which roles need it"));
  }

  /// Columns named like secrets in tables that everybody may read.
  static Stream<Spot> secrets(Subject subject) {
    var open = new TreeSet<ObjectId>();
    subject.schema().access().grants().stream()
        .filter(it -> isEverybody(it.grantee()) && !it.revoked())
        .filter(it -> it.privilege().toUpperCase(Locale.ROOT).startsWith("SELECT"))
        .forEach(it -> open.add(it.object()));
    return subject
        .columns()
        .filter(it -> open.contains(it.table().id()) || open.contains(it.id()))
        .filter(it -> SECRET.matcher(it.column().name().value().toLowerCase(Locale.ROOT)).matches())
        .map(
            it ->
                Spot.of(it.id(), it.name() + " is called like a secret, and everybody may read it")
                    .decide("which roles need it"));
  }

  /// Roles that stand for whoever comes: PUBLIC, and those of public interfaces.
  private static boolean isEverybody(String grantee) {
    String name = grantee.replace("\"", "").toLowerCase(Locale.ROOT);
    return List.of("public", "anon", "anonymous", "web_anon", "authenticated").contains(name);
  }
}
