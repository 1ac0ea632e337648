package io.concordat.deal.bulk;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.concordat.platform.error.FieldError;

/** What came of one line of an import. */
@Type("BulkImportLine")
@Schema(name = "BulkImportLine")
@Description("What came of one line of an import.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportLineView(
        @Description("Number of the line in the file, from 1; of a record of several lines, the first.") int line,
        @Description("The caller's own key of the line, if it has one.") String lineKey,
        @Description("Status, as the single door answers it: 201 made, 200 found, 4xx refused, 500 failed.") int status,
        @Id @Description("What the line made or found.") UUID id,
        @Description("What matching said, where something is matched.") String verdict,
        @Description("Code of the fault.") String code,
        @Description("What to do about it.") String message,
        @Description("The faulty fields, if the fault lies in some.") List<FieldError> errors) {
}
