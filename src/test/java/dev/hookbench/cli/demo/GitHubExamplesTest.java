package dev.hookbench.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GitHubExamplesTest {
    @Test
    void areTwentyDifferentEvents() {
        List<GitHubExamples.Example> examples = GitHubExamples.all();

        assertThat(examples).hasSize(20);
        assertThat(examples.stream().map(GitHubExamples.Example::event)).doesNotHaveDuplicates();
        assertThat(examples.stream().map(example -> Sha256.of(example.body()))).doesNotHaveDuplicates();
        assertThat(examples)
                .allSatisfy(
                        example -> assertThat(Json.parseObject(example.body())).containsKey("sender"));
    }
}
