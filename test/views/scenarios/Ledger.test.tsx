import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { showBench } from "./bench.tsx";

const ledger = () => within(screen.getByRole("region", { name: "Ledger" }));

test("a changed input gets a reason, evidence and a mark, all in the link and beside what differs", async () => {
  const { user, said, undo } = showBench("#/scenarios?s1=as-asked;p.P-2*out;spread:0.3");
  expect(ledger().getByText(/inputs changed/)).toHaveTextContent(
    "Two inputs changed, none with a reason yet.",
  );
  expect(ledger().getByText("30 %")).toBeInTheDocument();
  await user.click(ledger().getByText("Spread of each line"));
  const reason = ledger().getByRole("textbox", { name: /^Reason for Spread of each line/ });
  await user.type(reason, "agreed");
  await user.type(
    ledger().getByRole("textbox", { name: /^Evidence for Spread of each line/ }),
    "https://x.org/a",
  );
  await user.click(ledger().getByRole("checkbox", { name: /^Spread of each line.*disputed$/ }));
  expect(said()).toBe("?s1=as-asked;p.P-2*out;spread:0.3;w:spread*d*agreed*https://x.org/a");
  expect(ledger().getByRole("link", { name: "https://x.org/a" })).toHaveAttribute(
    "rel",
    "noopener noreferrer nofollow",
  );
  const assumptions = within(screen.getByRole("region", { name: "Assumptions" }));
  expect(assumptions.getByText("“agreed”")).toBeInTheDocument();
  undo();
  expect(said()).toBe("?s1=as-asked;p.P-2*out;spread:0.3");
});

test("evidence that is no web address stays words, whatever it says", () => {
  showBench("#/scenarios?s1=as-asked;spread:0.3;w:spread***javascript%253Aalert(1)");
  expect(ledger().getByText("javascript:alert(1)")).toBeInTheDocument();
  expect(ledger().queryByRole("link")).toBeNull();
});

test("a reason for what is no longer changed stays until it is taken away", () => {
  showBench("#/scenarios?s1=as-asked;w:spread**why");
  expect(ledger().getByText("no longer changed")).toBeInTheDocument();
});
