package io.tierline.service.projection;

import io.tierline.service.log.KafkaSettings;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** What a projector works with. */
record ProjectorSetup(
        Projection projection, List<Automation> automations, DataSource database, KafkaSettings kafka, Clock clock) {}
