/// What a person opens: a small task, a network for it, and the numbers it begins with.
package unrolled.engine.scenario;
