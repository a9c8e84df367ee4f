package dev.pgwright.advise.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WorkloadFileTest {

  @Test
  void statements_have_names_and_weights() {
    assertThat(
            WorkloadFile.read(
                """
                -- name: orders of a customer
                -- weight: 20
                select * from orders where customer_id = $1;

                /* weight: 0.5 */ select 1; select 2
                """))
        .containsExactly(
            new WorkloadQuery(
                "orders of a customer", "select * from orders where customer_id = $1", 20, null),
            new WorkloadQuery("line 5", "select 1", 0.5, null),
            new WorkloadQuery("line 5", "select 2", 1, null));
  }

  @Test
  void a_file_without_statements_is_told() {
    assertThatThrownBy(() -> WorkloadFile.read("-- nothing\n"))
        .hasMessageContaining("there is no statement in it");
  }
}
