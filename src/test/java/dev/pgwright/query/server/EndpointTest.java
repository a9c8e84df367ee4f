package dev.pgwright.query.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EndpointTest {

  @TempDir Path home;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          postgresql://me@db.example/app | db.example:5432, database app, user me
          postgres://me:p%40ss%2F@db:6543/my%20app | db:6543, database my app, user me
          postgresql+psycopg://me@db/app | db:5432, database app, user me
          jdbc:postgresql://db/app?user=me&ssl=true | db:5432, database app, user me
          postgresql://me@h1:1,h2:2/app | h1:1,h2:2, database app, user me
          postgresql://me@h1,h2:2/app | h1:5432,h2:2, database app, user me
          postgresql://me@[::1]:7/app | [::1]:7, database app, user me
          postgresql://me@/app?host=h3&port=9 | h3:9, database app, user me
          postgresql://me@h | h:5432, database me, user me
          postgresql:///?user=me | localhost:5432, database me, user me
          host=db user=me dbname='my app' port = 1 | db:1, database my app, user me
          host=h1,h2 port=3 user=me dbname=it\\'s | h1:3,h2:3, database it's, user me
          hostaddr=10.0.0.1 host=db user=me | 10.0.0.1:5432, database me, user me
          """)
  void every_form_of_an_address_is_understood(String url, String endpoint) {
    assertThat(Endpoint.of(url, env()).toString()).isEqualTo(endpoint);
  }

  @Test
  void passwords_are_decoded_and_plus_signs_kept() {
    assertThat(Endpoint.of("postgresql://u:a+b%2B%25@h/d", env()).properties())
        .containsEntry("password", "a+b+%");
  }

  @Test
  void variables_fill_what_the_address_leaves_open() {
    Map<String, String> env = env("PGHOST", "h", "PGUSER", "u", "PGDATABASE", "d", "PGPORT", "7");
    env.put("PGSSLMODE", "verify-full");
    env.put("PGPASSWORD", "p");
    env.put("PGCONNECT_TIMEOUT", "3");
    Endpoint endpoint = Endpoint.of("", env);
    assertThat(endpoint.toString()).isEqualTo("h:7, database d, user u");
    assertThat(endpoint.properties())
        .containsEntry("password", "p")
        .containsEntry("sslmode", "verify-full")
        .containsEntry("connectTimeout", "3");
    assertThat(Endpoint.of("postgresql://v@x/y?sslmode=disable", env).toString())
        .isEqualTo("x:7, database y, user v");
  }

  @Test
  void a_service_comes_between_the_address_and_the_variables() throws IOException {
    Files.writeString(
        home.resolve(".pg_service.conf"),
        """
        # services
        [other]
        host=wrong
        [prod]
        host = db.example
        dbname=app
        user=svc
        """);
    Map<String, String> env = env("PGHOST", "env", "PGPORT", "9", "PGSERVICE", "prod");
    assertThat(Endpoint.of("postgresql://me@/", env).toString())
        .isEqualTo("db.example:9, database app, user me");
    assertThat(Endpoint.of("service=other user=u", env()).toString())
        .isEqualTo("wrong:5432, database u, user u");
  }

  @Test
  void a_service_that_is_missing_is_named() {
    assertThatThrownBy(() -> Endpoint.of("service=nowhere", env()))
        .hasMessageContaining("no service called nowhere in " + home)
        .satisfies(e -> assertThat(((PgwrightException) e).code()).isEqualTo(Code.USAGE));
  }

  @Test
  void the_password_file_is_searched_for_the_first_line_that_matches() throws IOException {
    pgpass("rw-------");
    assertThat(Endpoint.of("postgresql://me@db/app", env()).properties())
        .containsEntry("password", "pa:ss\\");
    assertThat(Endpoint.of("postgresql://you@db/app", env()).properties())
        .containsEntry("password", "any");
    assertThat(Endpoint.of("postgresql://me:own@db/app", env()).properties())
        .containsEntry("password", "own");
  }

  @Test
  void a_password_file_that_others_may_read_does_not_count() throws IOException {
    pgpass("rw-r--r--");
    assertThat(Endpoint.of("postgresql://me@db/app", env()).properties())
        .doesNotContainKey("password");
  }

  @Test
  void names_of_databases_are_escaped_for_the_driver() {
    assertThat(Endpoint.of("host=h user=u dbname='a/b?c=d &'", env()).jdbcUrl())
        .isEqualTo("jdbc:postgresql://h:5432/a%2Fb%3Fc%3Dd+%26");
  }

  @Test
  void system_certificates_are_the_platforms() {
    assertThat(Endpoint.of("postgresql://h/d?sslrootcert=system", env()).properties())
        .containsEntry("sslmode", "verify-full")
        .containsEntry("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          postgresql://u:p@ss@h/d | two @ signs
          postgresql://h/d?socketFactory=x | socketFactory is unknown
          postgresql://h/d?sslmode | no value: sslmode
          postgresql://h:port/d | not a port: port
          postgresql://h:99999/d | not a port: 99999
          host=/var/run,other user=u | Unix socket
          host=@abstract user=u | Unix socket
          host=a,b,c port=1,2 | 3 hosts and 2 ports
          host=h sslcrl=x | sslcrl is unknown or not supported
          host=h target_session_attrs=best | target_session_attrs cannot be best
          postgresql://h%2Fx/d | not a host name
          """)
  void what_cannot_be_followed_is_refused(String url, String message) {
    assertThatThrownBy(() -> Endpoint.of(url, env()).properties())
        .hasMessageContaining(message)
        .satisfies(e -> assertThat(((PgwrightException) e).code()).isEqualTo(Code.USAGE));
  }

  private void pgpass(String permissions) throws IOException {
    Path file =
        Files.writeString(
            home.resolve(".pgpass"),
            """
            # host:port:database:user:password
            db:5433:*:me:wrong
            db:5432:app:me:pa\\:ss\\\\
            *:*:*:*:any
            """);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private Map<String, String> env(String... pairs) {
    var env = new LinkedHashMap<String, String>();
    env.put("HOME", home.toString());
    for (int i = 0; i < pairs.length; i += 2) {
      env.put(pairs[i], pairs[i + 1]);
    }
    return env;
  }
}
