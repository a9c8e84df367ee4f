package dev.pgwright.review.security;

import dev.pgwright.model.Extension;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.Routine;
import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.SchemaRule;
import dev.pgwright.review.SchemaRule.Spot;
import dev.pgwright.review.Subject;
import dev.pgwright.rules.RuleInfo;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Rules about who sees and may do what, and what functions promise.
public final class SecurityRules {

  /// In the order of reports.
  public static final List<ReviewRule> ALL =
      List.of(
          new SecurityWithoutPolicy(),
          new PolicyWithoutSecurity(),
          new DefinerSearchPath(),
          new SchemaRule(
              RuleInfo.error("table-open-to-all", "Tables granted to everybody"),
              "whoever can connect reads or writes every row",
              Rows::open),
          new SchemaRule(
              RuleInfo.error("secret-open-to-all", "Secrets granted to everybody"),
              "whoever can connect reads it",
              Rows::secrets),
          new SchemaRule(
              RuleInfo.warning("unprotected-relation", "What row security cannot protect"),
              "whoever can connect reads every row: row security does not exist for it",
              Rows::unprotected),
          new SchemaRule(
              RuleInfo.warning("definer-view", "Views that go around row security"),
              "whoever may read the view reads all rows that its owner sees",
              Rows::views),
          new SchemaRule(
              RuleInfo.error("policy-trusts-user", "Policies over what users edit"),
              "users give themselves any right that the policy derives from it",
              Rows::editable),
          new SchemaRule(
              RuleInfo.warning("policy-always-true", "Policies that let everything be written"),
              "row security is on and protects nothing from these roles",
              Rows::always),
          new SchemaRule(
              RuleInfo.warning(
                  "policy-per-row-call", "Policies that call a function for every row"),
              "every query calls it once a row, where a subquery calls it once",
              Rows::perRow),
          new SchemaRule(
              RuleInfo.warning("policy-without-user", "Policies that hold without a user"),
              "whoever is not logged in gets every row",
              Rows::withoutUser),
          new SchemaRule(
              RuleInfo.info("definer-open-to-all", "SECURITY DEFINER for everybody"),
              "whoever can connect acts with the owner's rights through it",
              SecurityRules::definers),
          new SchemaRule(
              RuleInfo.info("several-policies", "Several permissive policies for the same"),
              "each of them is computed for every row, and they are joined by OR, which people"
                  + " forget",
              Rows::several),
          new SchemaRule(
              RuleInfo.warning("volatility-too-strong", "Functions that promise too much"),
              "plans and indexes keep values that are no longer right",
              Routines::promises),
          new SchemaRule(
              RuleInfo.info("volatility-too-weak", "Functions that could promise more"),
              "it is called for every row, and no index can answer a comparison with it",
              Routines::modest),
          new SchemaRule(
              RuleInfo.advice("mutable-search-path", "Functions without a search_path"),
              "the same call means other tables in another session, or in a restore",
              Routines::path),
          new SchemaRule(
              RuleInfo.advice("extension-in-public", "Extensions in public"),
              "its functions mix with those of the application, and everybody may call them",
              SecurityRules::extensions));

  private SecurityRules() {}

  private static Stream<Spot> extensions(Subject subject) {
    return subject
        .schema()
        .all(Extension.class)
        .filter(it -> it.schema().value().equals("public"))
        .map(
            it ->
                Spot.of(it.id(), "extension " + it.name() + " lives in public")
                    .decide("a schema of its own, where it can move"));
  }

  /// Everybody may call a function until that is revoked.
  private static Stream<Spot> definers(Subject subject) {
    var closed = new TreeSet<ObjectId>();
    subject.schema().access().grants().stream()
        .filter(it -> it.revoked() && it.grantee().equalsIgnoreCase("public"))
        .forEach(it -> closed.add(it.object()));
    return subject
        .schema()
        .all(Routine.class)
        .filter(it -> Routines.header(it).contains(" SECURITY DEFINER"))
        .filter(it -> !it.definition().contains("RETURNS trigger"))
        .filter(it -> !closed.contains(it.id()))
        .map(
            it ->
                Spot.of(
                        it.id(),
                        it.name()
                            + "("
                            + it.arguments()
                            + ") is SECURITY DEFINER, and everybody may"
                            + " call it",
                        "revoke execute on "
                            + (it.procedure() ? "procedure " : "function ")
                            + it.name().sql()
                            + "("
                            + it.arguments()
                            + ") from public")
                    .decide("which roles call it, and grant it to them"));
  }
}
