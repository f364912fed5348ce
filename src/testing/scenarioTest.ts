/** A test: it throws an Error that says what did not hold. */
export interface ScenarioTest {
  readonly name: string;
  run(): void;
}
