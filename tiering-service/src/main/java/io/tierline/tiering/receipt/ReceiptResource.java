package io.tierline.tiering.receipt;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tierline.contracts.codec.EventJson;
import io.tierline.contracts.event.DecisionReceipt;
import io.tierline.service.access.Role;
import io.tierline.service.paging.Page;
import io.tierline.service.problem.Refused;
import io.tierline.tiering.cycle.CycleRow;
import io.tierline.tiering.cycle.Label;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Receipts over HTTP: a page at a time, or all of them, one a line. */
@Path("/api/programs/{program}/cycles")
@RolesAllowed({Role.VIEWER, Role.LEAD, Role.ADMIN})
@RunOnVirtualThread
@Tag(name = "Cycles")
public class ReceiptResource {
    static final String LINES = "application/x-ndjson";
    private static final ObjectMapper JSON = EventJson.mapper();

    private final DataSource database;

    ReceiptResource(DataSource database) {
        this.database = database;
    }

    @GET
    @Path("{cycle}/receipts")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The receipts of a closed cycle, by rank")
    public ReceiptPage page(
            @PathParam("program") String program,
            @PathParam("cycle") String cycle,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor)
            throws SQLException {
        var row = CycleRow.closed(program, cycle);
        int most = Page.limit(limit);
        try (var tables = database.getConnection()) {
            var page = Page.of(
                    Receipts.page(tables, row, rank(cursor), most + 1),
                    most,
                    receipt -> Integer.toString(receipt.rank()));
            return new ReceiptPage(Label.OFFICIAL, cycle, row.asOf, row.receipts, page.items(), page.next());
        }
    }

    @GET
    @Path("{cycle}/receipts")
    @Produces(LINES + ";qs=0.5")
    @Operation(summary = "Every receipt of a closed cycle, by rank, one a line")
    public StreamingOutput lines(@PathParam("program") String program, @PathParam("cycle") String cycle) {
        var row = CycleRow.closed(program, cycle);
        return out -> write(row, out);
    }

    private void write(CycleRow cycle, OutputStream out) throws IOException {
        try (var tables = database.getConnection();
                var lines = JSON.writerFor(DecisionReceipt.class)
                        .withRootValueSeparator("\n")
                        .writeValues(out)) {
            Receipts.each(tables, cycle, receipt -> write(lines, receipt));
        } catch (SQLException e) {
            throw new IOException("the receipts of cycle " + cycle.cycle + " cannot be read", e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(SequenceWriter lines, DecisionReceipt receipt) {
        try {
            lines.write(receipt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int rank(@Nullable String cursor) {
        var position = Page.position(cursor);
        try {
            return position == null ? 0 : Integer.parseInt(position);
        } catch (NumberFormatException e) {
            throw Refused.unreadable("cursor: expected the value of next from the page before");
        }
    }
}
