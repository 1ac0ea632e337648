package io.concordat.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql://db.example.com:6432/concordat | jdbc:postgresql://db.example.com:6432/concordat | postgresql://db.example.com:6432/concordat
            postgresql://db/concordat                  | jdbc:postgresql://db:5432/concordat             | postgresql://db:5432/concordat
            postgres://db/concordat                    | jdbc:postgresql://db:5432/concordat             | postgresql://db:5432/concordat
            postgresql://10.0.0.7:5433/c?sslmode=require | jdbc:postgresql://10.0.0.7:5433/c?sslmode=require | postgresql://10.0.0.7:5433/c?sslmode=require
            postgresql://[::1]:5432/c                  | jdbc:postgresql://[::1]:5432/c                  | postgresql://[::1]:5432/c
            postgresql://db/partner%20deals            | jdbc:postgresql://db:5432/partner%20deals       | postgresql://db:5432/partner%20deals
            postgresql://db/c?sslmode=verify-full&sslrootcert=%2Fetc%2Fca.pem | jdbc:postgresql://db:5432/c?sslmode=verify-full&sslrootcert=%2Fetc%2Fca.pem | postgresql://db:5432/c?sslmode=verify-full
            """)
    void eachClientGetsItsOwnSpelling(String text, String jdbc, String reactive) {
        DatabaseUrl url = DatabaseUrl.parse(text);

        assertThat(url.jdbc()).isEqualTo(jdbc);
        assertThat(url.reactive()).isEqualTo(reactive);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jdbc:postgresql://db/concordat          | leave the prefix 'jdbc:' out
            vertx-reactive:postgresql://db/c        | leave the prefix 'vertx-reactive:' out
            mysql://db/concordat                    | does not begin with postgresql://
            db:5432/concordat                       | does not begin with postgresql://
            postgresql://app:geheim@db/concordat    | DB_USER and DB_PASSWORD
            postgresql://one:1,two:2/concordat      | several hosts
            postgresql:///concordat                 | names no host
            postgresql://db:port/concordat          | not a number
            postgresql://db                         | names no database
            postgresql://db/                        | names no database
            postgresql://db/a/b                     | names no database
            postgresql://db/c?sslmode=maybe         | sslmode 'maybe'
            postgresql://db/c?sslmode=verify-full   | whom to trust
            postgresql://db/c?sslmode=require&sslmode=disable | twice
            postgresql://db/c?connect_timeout=3     | parameter 'connect_timeout'
            postgresql://db/c d                     | is not a URL
            """)
    void whatIsNotUnderstoodIsRefusedWithAReasonAndAnExample(String text, String reason) {
        assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> DatabaseUrl.parse(text))
                .withMessageContaining(reason).withMessageContaining("postgresql://host:port/database")
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("geheim"));
    }

    @Test
    void verifyingModesHandTheTrustedCertificatesToTheReactiveClient() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://db/c?sslmode=verify-full&sslrootcert=/etc/ca.pem");

        assertThat(url.properties()).containsEntry("quarkus.datasource.reactive.trust-certificate-pem", "true")
                .containsEntry("quarkus.datasource.reactive.trust-certificate-pem.certs", "/etc/ca.pem")
                .containsEntry("quarkus.datasource.reactive.hostname-verification-algorithm", "HTTPS");
    }
}
