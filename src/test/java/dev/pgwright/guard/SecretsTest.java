package dev.pgwright.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "psql postgres://u:hunter2@h/db",
        "psql 'postgresql://u:a/b@hunter2@h/db'",
        "psql 'host=h password=hunter2 dbname=x'",
        "psql 'postgresql://h/db?user=u&password=hunter2&sslmode=require'",
        "PGPASSWORD=hunter2 dropdb prod",
        "PGPASSWORD='my hunter2 phrase' dropdb prod",
        "export AWS_SECRET_ACCESS_KEY=hunter2; ls",
        "mysql -phunter2 -e x",
        "sshpass -p hunter2 ssh h dropdb prod",
        "supabase db reset -p hunter2",
        "supabase db reset --password hunter2",
        "redis-cli -a hunter2 flushall",
        "curl -u admin:hunter2 https://x",
        "curl -H 'Authorization: Bearer hunter2hunter2' x",
        "psql -v pw=hunter2",
        "alter role a with encrypted password 'hunter2'",
        "alter role a password $$hunter2$$",
        "execute 'alter role a password ''hunter2'''",
        "create server s options (user 'u', password 'hunter2')",
        "connect(host='h', password='hunter2')",
        "{\"password\": \"hunter2\"}",
        "echo 'h:5432:*:u:hunter2' > ~/.pgpass",
        "-----BEGIN RSA PRIVATE KEY-----\nhunter2\n-----END RSA PRIVATE KEY-----"
      })
  void passwords_are_left_out(String text) {
    assertThat(Secrets.hidden(text)).doesNotContain("hunter2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "psql -h localhost -p 5432 -U app -c 'select 1'",
        "docker run -u 1000:1000 -p 80:80 nginx",
        "git commit -m 'tidy up'",
        "mkdir -p src/main && ls -la",
        "psql postgres://app@h:5433/db",
        "select token_count from usage where id = 5"
      })
  void all_else_stays(String text) {
    assertThat(Secrets.hidden(text)).isEqualTo(text);
  }
}
