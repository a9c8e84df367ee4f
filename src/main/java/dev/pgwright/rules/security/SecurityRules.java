package dev.pgwright.rules.security;

import dev.pgwright.rules.Rule;
import java.util.List;

/// Rules about privileges and row security.
public final class SecurityRules {

  /// The rules of this family, in the order they are reported.
  public static final List<Rule> ALL =
      List.of(
          new GrantToPublic(),
          new GrantAll(),
          new Revoke(),
          new DisableRowSecurity(),
          new RowSecurityWithoutPolicy(),
          new PolicyForEverybody(),
          new DropPolicy(),
          new SecurityDefinerSearchPath(),
          new UntrustedLanguage(),
          new SuperuserRole(),
          new AlterPolicy(),
          new ViewPastRowSecurity(),
          new ServerProgram(),
          new PasswordInMigration());

  private SecurityRules() {}
}
