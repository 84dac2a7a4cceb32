package org.shirube.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.BeanNameResolver;
import jakarta.el.ELException;
import jakarta.el.ELProcessor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MethodCallsTest {
    public record Row(String name, int level) {
        public String with(String other) {
            return name + other;
        }

        public String on(long day) {
            return "on " + day;
        }

        public String twice(int number) {
            return "number " + number;
        }

        public String twice(String text) {
            return "text " + text;
        }

        public String refuses() {
            throw new IllegalArgumentException("no");
        }
    }

    private final ELProcessor el = new ELProcessor();

    @BeforeEach
    void haveARow() {
        el.getELManager().addELResolver(new MethodCalls());
        el.getELManager().addBeanNameResolver(new BeanNameResolver() {
            @Override
            public boolean isNameResolved(String name) {
                return name.equals("row") || name.equals("list");
            }

            @Override
            public Object getBean(String name) {
                return name.equals("row") ? new Row("A1", 2) : List.of(1, 2, 3);
            }
        });
    }

    private Object value(String expression) {
        return el.eval(expression);
    }

    @Test
    void aRecordsComponentIsRead() {
        assertThat(value("row.name()")).isEqualTo("A1");
        assertThat(value("row.level() + 1")).isEqualTo(3L);
    }

    @Test
    void argumentsAreConvertedToWhatTheMethodTakes() {
        assertThat(value("row.with(7)")).isEqualTo("A17");
        assertThat(value("row.on('12')")).isEqualTo("on 12");
    }

    @Test
    void anOverloadedMethodIsLeftToTheBeanResolver() {
        assertThat(value("row.twice('a')")).isEqualTo("text a");
    }

    @Test
    void aMethodOfAClassThatIsNotPublicIsCalledThroughItsInterface() {
        assertThat(value("list.size()")).isEqualTo(3);
        assertThat(value("list.contains(list.get(0))")).isEqualTo(true);
    }

    @Test
    void textsJoinAsBefore() {
        assertThat(value("'level.'.concat(row.name())")).isEqualTo("level.A1");
    }

    @Test
    void whatTheMethodThrowsIsTheCause() {
        assertThatThrownBy(() -> value("row.refuses()"))
                .isInstanceOf(ELException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }
}
