package io.tierline.scoring.stream;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.DefaultProductionExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jboss.logging.Logger;

/** A record too large to be written must not stop its partition; every other fault ends the thread, which is replaced. */
public final class ProductionFaults extends DefaultProductionExceptionHandler {
    private static final Logger LOG = Logger.getLogger(ProductionFaults.class);

    @Override
    public Response handleError(ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception fault) {
        if (!(fault instanceof RecordTooLargeException)) return super.handleError(context, record, fault);
        LOG.errorf(
                fault,
                "a record for %s, caused by %s-%d at %d, is too large and was left out",
                record.topic(),
                context.topic(),
                context.partition(),
                context.offset());
        return Response.resume();
    }
}
