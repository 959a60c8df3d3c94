package io.tierline.tiering.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.tierline.contracts.codec.EventJson;
import io.tierline.service.log.KafkaSettings;
import io.tierline.service.problem.Refused;
import io.tierline.tiering.TieringSettings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The replays of this process. They do not outlive it: asked for after a restart, a job is unknown. */
@Singleton
class ReplayJobs {
    private static final Logger LOG = Logger.getLogger(ReplayJobs.class);

    private final Map<String, ReplayJob> jobs = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor executor;
    private final ReplayDirectory directory;
    private final KafkaSettings kafka;
    private final MeterRegistry meters;
    private final Clock clock;
    private final TieringSettings.Replay settings;
    private final ObjectMapper json = EventJson.mapper()
            .copy()
            .setDefaultPropertyInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS);

    ReplayJobs(
            TieringSettings settings,
            ReplayDirectory directory,
            KafkaSettings kafka,
            MeterRegistry meters,
            Clock clock) {
        this.settings = settings.replay();
        this.directory = directory;
        this.kafka = kafka;
        this.meters = meters;
        this.clock = clock;
        this.executor = new ThreadPoolExecutor(
                this.settings.atOnce(),
                this.settings.atOnce(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(this.settings.waiting()),
                Thread.ofPlatform().name("replay-", 1).factory());
        meters.gauge("tierline.replays.running", executor, ThreadPoolExecutor::getActiveCount);
    }

    /** @throws Refused unavailable when too many are waiting already */
    ReplayJob start(Question question) {
        forgetOld();
        var job = new ReplayJob(UUID.randomUUID().toString(), question);
        jobs.put(job.id(), job);
        try {
            executor.execute(() -> run(job));
        } catch (RejectedExecutionException e) {
            jobs.remove(job.id());
            throw Refused.unavailable("Too many replays are waiting for their turn.");
        }
        return job;
    }

    /** @throws Refused not found, when the program has no such job */
    ReplayJob named(String program, String id) {
        forgetOld();
        var job = jobs.get(id);
        if (job == null || !job.question().program().equals(program))
            throw Refused.notFound("There is no replay %s; results are kept for %s, and lost when the service restarts."
                    .formatted(id, settings.keep()));
        return job;
    }

    private void run(ReplayJob job) {
        @Nullable Path own = null;
        try {
            own = directory.fresh();
            var result = own.resolve("result.json");
            var run = new ReplayRun(kafka, json, job.question(), own, job::progress);
            var outcome = meters.timer("tierline.replays").recordCallable(() -> run.run(result));
            job.done(result, outcome, clock.instant());
        } catch (Exception e) {
            LOG.errorf(e, "replay %s of %s failed", job.id(), job.question().program());
            job.fail("The replay failed and can be started again; the service's log tells why.", clock.instant());
            if (own != null) remove(own);
        }
    }

    private void forgetOld() {
        var before = clock.instant().minus(settings.keep());
        for (var job : jobs.values()) {
            var status = job.status();
            if (status.endedAt() == null || status.endedAt().isAfter(before)) continue;
            jobs.remove(job.id());
            if (status.result() != null) remove(status.result().getParent());
        }
    }

    private static void remove(@Nullable Path directory) {
        if (directory == null) return;
        try {
            ReplayDirectory.remove(directory);
        } catch (IOException e) {
            LOG.errorf(e, "replay files stay behind in %s", directory);
        }
    }

    @PreDestroy
    void close() {
        executor.shutdownNow();
    }
}
